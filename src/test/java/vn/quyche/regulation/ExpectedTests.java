package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.regulation.SmallRulebook.RULE;
import static vn.quyche.regulation.SmallRulebook.article;
import static vn.quyche.regulation.SmallRulebook.load;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is adopted and not yet in force is shown where it will stand, and never applied. */
class ExpectedTests {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    private static final String NOW = RULE + "  values: {limit: {count: 1}}\n";
    private static final String THEN =
            RULE.replace("A duty", "Another duty") + "  expected: true\n  values: {limit: {count: 2}}\n";

    @Test
    void standsBesideWhatIsInForceAndDecidesNothing() {
        var rules = load(Map.of("dieu-01.md", article("```rules\n" + NOW + THEN + "```")))
                .rules(DAY);
        assertThat(rules.count("limit").value()).isEqualTo(1);
        assertThat(rules.rule("R-1.1-a").orElseThrow().english()).isEqualTo("A duty");
        assertThat(rules.rules()).hasSize(1);
        var provision = rules.provision("art_1__para_1").orElseThrow();
        assertThat(provision.rules()).hasSize(1);
        assertThat(provision.expected()).singleElement().satisfies(rule -> {
            assertThat(rule.isExpected()).isTrue();
            assertThat(rule.english()).isEqualTo("Another duty");
        });
    }

    @Test
    void coversNothing() {
        var rules =
                load(Map.of("dieu-01.md", article("```rules\n" + THEN + "```"))).rules(DAY);
        assertThat(rules.values()).isEmpty();
        assertThat(Coverage.of(rules).covered()).isZero();
        assertThat(Coverage.of(rules).rules()).isZero();
    }

    @Test
    void isSaidOnceAndPlainly() {
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", article("```rules\n" + THEN + THEN + "```"))))
                .hasMessageContaining("The rule R-1.1-a comes twice.");
        assertThatThrownBy(() -> load(Map.of(
                        "dieu-01.md",
                        article("```rules\n" + THEN.replace("expected: true", "expected: soon") + "```"))))
                .hasMessageContaining("dieu-01.md:12: true or false is expected here, not \"soon\".");
    }
}
