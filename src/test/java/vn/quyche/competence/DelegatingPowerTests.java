package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.regulation.RulebookFault;
import vn.quyche.regulation.Rulebooks;

/** The clause by which a regulation lets an organ hand on its power, on a small rulebook of three levels. */
class DelegatingPowerTests {

    private static final String SUBJECTS = """
            order: [GROUP, BOARD, ASSEMBLY]
            facts:
              amount: {type: money, unit: VND, vi: "Bao nhiêu?", en: "How much?"}
            groups:
              money: {vi: "Tiền", en: "Money"}
            subjects:
              - code: money.spending
                vi: "Chi"
                en: "Spending"
                facts: [amount]
            """;

    private static final String GRANTS = """
                - grants: {organ: BOARD, to: GROUP, unless-then: [ASSEMBLY]}
                  acts: {DECIDE: DECIDE}
            """;

    private static final String ROUTE = """
                - subject: money.spending
                  when: {amount: {below: limit}}
                  steps: [{organ: BOARD, act: DECIDE}]
                - subject: money.spending
                  when: {amount: {at-least: limit}}
                  steps: [{organ: BOARD, act: APPROVE_POLICY}, {organ: ASSEMBLY, act: DECIDE}]
            """ + GRANTS;

    @Test
    void nothingAboveTheDelegatingOrgansOwnCeilingIsHandedOn() {
        var given = DelegationRule.given(
                new RecordRef("delegation", "1", "QĐ 1"), "money.spending", OrganId.of("GROUP"), Map.of());
        var text = router(ROUTE);
        var under = text.under(List.of(given));
        assertThat(decider(under, 99)).isEqualTo("GROUP");
        assertThat(under.route("money.spending", Map.of("amount", 100), Locale.ENGLISH))
                .isEqualTo(text.route("money.spending", Map.of("amount", 100), Locale.ENGLISH));
    }

    @Test
    void onlySubjectsThatADecisionTouchesAreMadeAnew() {
        var text = router(ROUTE);
        assertThat(text.under(List.of())).isSameAs(text);
    }

    @Test
    void theClauseIsReadStrictly() {
        refuses(ROUTE + GRANTS, "The power to delegate is stated twice.");
        refuses(ROUTE.replace("{DECIDE: DECIDE}", "{SHOUT: DECIDE}"), "Unknown act \"SHOUT\".");
        refuses(ROUTE.replace("{DECIDE: DECIDE}", "{DECIDE: SHOUT}"), "Unknown: \"SHOUT\".");
        refuses(ROUTE.replace("to: GROUP", "to: CROWD"), "Unknown organ \"CROWD\".");
        refuses(ROUTE.replace("      acts: {DECIDE: DECIDE}\n", ""), "\"acts\" is missing.");
    }

    private static void refuses(String route, String wrong) {
        assertThatThrownBy(() -> router(route))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("dieu-01.md:")
                .hasMessageContaining(wrong);
    }

    private static String decider(Router router, int amount) {
        return router.route("money.spending", Map.of("amount", amount), Locale.ENGLISH)
                .steps()
                .get(0)
                .organ()
                .code();
    }

    private static Router router(String route) {
        var regulation = Rulebooks.small(SUBJECTS, """
                - id: R-1.1-a
                  class: enforced
                  kind: POWER_DECIDE
                  says: "Chi tiêu"
                  en: "Spending"
                  organs: [BOARD]
                  values: {limit: {money: 100}}
                  route:
                """ + route);
        var catalogue = Catalogue.read(regulation.subjects().orElseThrow());
        return new Router(catalogue, regulation.rules(LocalDate.of(2024, 1, 1)));
    }
}
