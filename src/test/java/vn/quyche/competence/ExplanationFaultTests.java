package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.competence.RouteFaultTests.GAP;
import static vn.quyche.competence.RouteFaultTests.ROUTE;
import static vn.quyche.competence.RouteFaultTests.SUBJECTS;
import static vn.quyche.competence.RouteFaultTests.refuses;
import static vn.quyche.competence.RouteFaultTests.router;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Gaps and overlaps that nobody explains, or wrongly, stop the start, and say where and what would be right. */
class ExplanationFaultTests {

    private static final String SECOND = """
            - id: R-1.1-b
              class: enforced
              kind: POWER_DECIDE
              says: "Loại A"
              en: "Kind A"
              organs: [GROUP]
              route:
            """;

    /** Above the limit both rules speak of kind A. */
    private static final String BOTH = ROUTE + SECOND + """
                - subject: money.spending
                  when: {kind: A, amount: {at-least: limit}}
                  steps: [{organ: GROUP, act: GIVE_OPINION}]
            """;

    private static String overlaps(String form) {
        return "overlaps:\n  - {" + form + ", vi: \"Vì thế\", en: \"Therefore\"}\n";
    }

    @Test
    void anExplanationOfOneGapDoesNotExcuseAnother() {
        var below = ROUTE.substring(ROUTE.indexOf("    - subject", 9));
        var gap = GAP.replace("{vi", "{when: {amount: {at-least: limit}, kind: A}, vi");
        refuses(SUBJECTS + gap, below)
                .hasMessageContaining("Some cases of money.spending have no rule and nothing says why,"
                        + " such as {amount=100, kind=B}.");
        var route = router(SUBJECTS + gap.replace(", kind: A", ""), below)
                .route("money.spending", Map.of("amount", 100), Locale.ENGLISH);
        assertThat(route.outcome()).isEqualTo(Outcome.NO_RULE);
    }

    @Test
    void rulesThatMeetAndNobodySaysWhy() {
        refuses(SUBJECTS, BOTH)
                .hasMessageContaining("dieu-01.md:14: R-1.1-b (rulebook/small/dieu-01.md:27) and R-1.1-a both apply to"
                        + " money.spending, such as {amount=100, kind=A}, and nothing says why. Say why under overlaps:"
                        + " first: R-1.1-b, then: R-1.1-a; or let their conditions exclude each other.");
        assertThat(router(SUBJECTS + overlaps("first: R-1.1-b, then: R-1.1-a"), BOTH))
                .isNotNull();
    }

    @Test
    void anOrderThatIsNotTheOrderOfTheRoute() {
        refuses(SUBJECTS + overlaps("first: R-1.1-a, then: R-1.1-b"), BOTH)
                .hasMessageContaining("subjects.yaml:17: On money.spending R-1.1-b and R-1.1-a do not go together as is"
                        + " said here. Say why under overlaps: first: R-1.1-b, then: R-1.1-a;");
    }

    @Test
    void anExceptionThatNobodyExplains() {
        var leaves = BOTH.replace("steps: [{organ: GROUP, act: GIVE_OPINION}]", "not-required: true");
        refuses(SUBJECTS, leaves)
                .hasMessageContaining("nothing says why. Say why under overlaps: applies: R-1.1-a, yields: R-1.1-b;");
        assertThat(router(SUBJECTS + overlaps("applies: R-1.1-a, yields: R-1.1-b"), leaves))
                .isNotNull();
    }

    @Test
    void twoActsOfOneOrganContradictEachOther() {
        var conflict = BOTH.replace("organ: GROUP, act: GIVE_OPINION", "organ: BOARD, act: GIVE_OPINION");
        refuses(SUBJECTS, conflict)
                .hasMessageContaining(
                        "dieu-01.md:27: R-1.1-a (rulebook/small/dieu-01.md:14) and R-1.1-b contradict each"
                                + " other on money.spending, such as {amount=100, kind=A}. Let their conditions exclude");
        refuses(SUBJECTS + overlaps("first: R-1.1-a, then: R-1.1-b"), conflict)
                .hasMessageContaining("subjects.yaml:17: On money.spending R-1.1-a and R-1.1-b do not go together");
        var route = router(SUBJECTS + overlaps("conflict: [R-1.1-a, R-1.1-b]"), conflict)
                .route("money.spending", Map.of("amount", 100, "kind", "A"), Locale.ENGLISH);
        assertThat(route.steps()).hasSize(2);
        assertThat(route.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("conflict");
            assertThat(warning.basis()).hasSize(2);
        });
    }

    @Test
    void delegatedAndOwnPowerOfOneOrganContradictEachOther() {
        var powers = BOTH.replace("act: GIVE_OPINION}", "act: DECIDE, delegated-by: BOARD}")
                .replace("organ: BOARD, act: DECIDE}", "organ: GROUP, act: DECIDE}");
        refuses(SUBJECTS, powers).hasMessageContaining("contradict each other on money.spending");
    }

    @Test
    void explanationsInVain() {
        refuses(SUBJECTS + overlaps("first: R-1.1-b, then: [R-1.1-a, R-9.9-a]"), BOTH)
                .hasMessageContaining("subjects.yaml:17: Unknown rule \"R-9.9-a\".");
        refuses(SUBJECTS + overlaps("first: R-1.1-a, then: R-1.1-b"), ROUTE + SECOND + """
                - subject: money.spending
                  when: {amount: {below: limit}}
                  steps: [{organ: GROUP, act: DECIDE, delegated-by: BOARD}]
            """)
                .hasMessageContaining("subjects.yaml:17: The rule R-1.1-a meets none of the others named here.");
    }

    @Test
    void explanationsThatAreNotOne() {
        for (var form : new String[] {"first: R-1.1-b", "first: R-1.1-b, yields: R-1.1-a", "applies: R-1.1-b"}) {
            refuses(SUBJECTS + overlaps(form), BOTH)
                    .hasMessageContaining("subjects.yaml:17: An overlap is explained in one way.");
        }
        refuses(SUBJECTS + overlaps("conflict: [R-1.1-b]"), BOTH)
                .hasMessageContaining("subjects.yaml:17: A conflict is between two rules.");
        refuses(SUBJECTS + overlaps("first: R-1.1-b, then: R-1.1-a, why: so"), BOTH)
                .hasMessageContaining("subjects.yaml:17: Unknown key \"why\".");
    }
}
