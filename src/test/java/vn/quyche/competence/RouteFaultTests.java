package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import vn.quyche.regulation.RulebookFault;
import vn.quyche.regulation.Rulebooks;

/** Routing clauses and catalogues with a fault stop the start, and say where and what would be right. */
class RouteFaultTests {

    static final String SUBJECTS = """
            order: [GROUP, BOARD]
            facts:
              amount: {type: money, unit: VND, vi: "Bao nhiêu?", en: "How much?"}
              kind:
                type: enum
                values: {A: {vi: "Loại A", en: "Kind A"}, B: {vi: "Loại B", en: "Kind B"}}
                vi: "Loại nào?"
                en: "Which kind?"
            groups:
              money: {vi: "Tiền", en: "Money"}
            subjects:
              - code: money.spending
                vi: "Chi"
                en: "Spending"
                facts: [amount, kind]
            """;

    static final String ROUTE = """
                - subject: money.spending
                  when: {amount: {at-least: limit}}
                  steps: [{organ: BOARD, act: DECIDE}]
                - subject: money.spending
                  when: {amount: {below: limit}}
                  steps: [{organ: GROUP, act: DECIDE, delegated-by: BOARD}]
            """;

    static final String GAP = "    gap: {vi: \"Không có\", en: \"None\"}\n";

    @Test
    void routesWhatIsRight() {
        var router = router(SUBJECTS, ROUTE);
        var route = router.route("money.spending", Map.of("amount", 100), Locale.ENGLISH);
        assertThat(route.steps().get(0).organ().code()).isEqualTo("BOARD");
    }

    @Test
    void unknownSubject() {
        refuses(SUBJECTS, ROUTE.replace("money.spending", "money.lending"))
                .hasMessageContaining("dieu-01.md:14: Unknown subject \"money.lending\".");
    }

    @Test
    void unknownFact() {
        refuses(SUBJECTS, ROUTE.replace("amount:", "colour:"))
                .hasMessageContaining(
                        "dieu-01.md:15: The subject money.spending has no fact \"colour\". Its facts: [amount, kind].");
    }

    @Test
    void unknownValueOfAFact() {
        refuses(SUBJECTS, ROUTE.replace("{amount: {at-least: limit}}", "{kind: C}"))
                .hasMessageContaining("dieu-01.md:15: Unknown value \"C\" of kind. Known: [A, B].");
    }

    @Test
    void unknownNameOfAValue() {
        refuses(SUBJECTS, ROUTE.replace("at-least: limit", "at-least: border"))
                .hasMessageContaining("dieu-01.md:15: No value \"border\" of type money in version one.");
    }

    @Test
    void unknownOrganAndAct() {
        refuses(SUBJECTS, ROUTE.replace("organ: BOARD", "organ: CROWD"))
                .hasMessageContaining("dieu-01.md:16: Unknown organ \"CROWD\". Known: [GROUP, BOARD].");
        refuses(SUBJECTS, ROUTE.replace("act: DECIDE}", "act: SHOUT}"))
                .hasMessageContaining("dieu-01.md:16: Unknown: \"SHOUT\".");
    }

    @Test
    void unknownKeyAndEmptyClause() {
        refuses(SUBJECTS, ROUTE.replace("steps: [{organ: BOARD", "stages: [{organ: BOARD"))
                .hasMessageContaining("dieu-01.md:16: Unknown key \"stages\".");
        refuses(SUBJECTS, ROUTE.replace("      steps: [{organ: BOARD, act: DECIDE}]\n", ""))
                .hasMessageContaining("dieu-01.md:14: The clause brings about nothing.");
    }

    @Test
    void casesWithoutRuleThatNobodyExplains() {
        refuses(SUBJECTS, ROUTE.substring(0, ROUTE.indexOf("    - subject", 9)))
                .hasMessageContaining(
                        "subjects.yaml:12: Some cases of money.spending have no rule and nothing says why,"
                                + " such as {amount=99}. Add the clause that is missing, or say under gap");
    }

    @Test
    void anExplanationWithoutAGap() {
        refuses(SUBJECTS + GAP, ROUTE)
                .hasMessageContaining("subjects.yaml:16: The gap of money.spending speaks of cases that have a rule,"
                        + " such as {}. Narrow its when");
    }

    @Test
    void catalogueThatContradictsItself() {
        refuses(SUBJECTS.replace("facts: [amount, kind]", "facts: [amount, colour]"), ROUTE)
                .hasMessageContaining("subjects.yaml:15: Unknown fact \"colour\".");
        refuses(SUBJECTS.replace("code: money.spending", "code: time.spending"), ROUTE)
                .hasMessageContaining("subjects.yaml:12: The subject time.spending belongs to no field.");
        refuses(SUBJECTS.replace("type: money", "type: gold"), ROUTE)
                .hasMessageContaining("subjects.yaml:3: Unknown type \"gold\".");
        refuses(SUBJECTS.replace("type: money", "type: enum"), ROUTE)
                .hasMessageContaining("subjects.yaml:3: The fact amount of type enum has the wrong values.");
        refuses(SUBJECTS + SUBJECTS.substring(SUBJECTS.indexOf("  - code")), ROUTE)
                .hasMessageContaining("subjects.yaml:16: The subject money.spending comes twice.");
        refuses(SUBJECTS + "    values: {kind: [A, C]}\n", ROUTE)
                .hasMessageContaining("subjects.yaml:16: Unknown value \"C\" of kind.");
    }

    static AbstractThrowableAssert<?, ? extends Throwable> refuses(String subjects, String route) {
        return assertThatThrownBy(() -> router(subjects, route)).isInstanceOf(RulebookFault.class);
    }

    static Router router(String subjects, String route) {
        return router(subjects, route, "");
    }

    /** With further named values beside the limit. */
    static Router router(String subjects, String route, String values) {
        var regulation = Rulebooks.small(subjects, """
                - id: R-1.1-a
                  class: enforced
                  kind: POWER_DECIDE
                  says: "Chi tiêu"
                  en: "Spending"
                  organs: [BOARD]
                  values: {limit: {money: 100}%s}
                  route:
                """.formatted(values) + route);
        var catalogue = Catalogue.read(regulation.subjects().orElseThrow());
        var router = new Router(catalogue, regulation.rules(LocalDate.of(2024, 1, 1)));
        Completeness.ofAll(catalogue, List.of(router));
        return router;
    }
}
