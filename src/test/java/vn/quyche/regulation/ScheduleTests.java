package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.regulation.SmallRulebook.RULE;
import static vn.quyche.regulation.SmallRulebook.article;
import static vn.quyche.regulation.SmallRulebook.load;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.OrganId;

/** What a rule obliges bodies to do again and again, as the rulebook writes it. */
class ScheduleTests {

    private static final String SCHEDULED = RULE.replace("class: enforced", "class: scheduled");
    private static final String OWED = SCHEDULED
            + "  values: {a.month: {period: P1M}, a.grace: {period: P5D}}\n"
            + "  obligations:\n"
            + "    - {code: monthly-report, title: Báo cáo, en: Report, every: [a.month], within: a.grace, to: [STANDING_GROUP]}\n";

    @Test
    void itsPeriodsAreTheRulesOwnValues() {
        var rules =
                load(Map.of("dieu-01.md", article("```rules\n" + OWED + "```"))).rules(LocalDate.of(2023, 1, 1));
        assertThat(rules.rule("R-1.1-a").orElseThrow().schedules())
                .singleElement()
                .satisfies(schedule -> {
                    assertThat(schedule.cycles()).containsExactly(Cycle.MONTH);
                    assertThat(schedule.grace()).contains(Period.ofDays(5));
                    assertThat(schedule.owners())
                            .isEqualTo(rules.rule("R-1.1-a").orElseThrow().organs());
                    assertThat(schedule.to()).containsExactly(OrganId.STANDING_GROUP);
                });
    }

    @Test
    void whatCannotBeIsSaidWithItsPlace() {
        refuses(OWED.replace("class: scheduled", "class: declared"))
                .hasMessageContaining("A rule that obliges is scheduled. Write class: scheduled.");
        refuses(OWED.replace("code: monthly-report", "code: Monthly Report"))
                .hasMessageContaining("\"Monthly Report\" is no name of an obligation.");
        refuses(OWED.replace("every: [a.month]", "every: [a.year]"))
                .hasMessageContaining("The rule names no period \"a.year\".");
        refuses(OWED.replace("every: [a.month]", "every: [a.grace]"))
                .hasMessageContaining("\"a.grace\" is no period of the calendar. Known: P7D, P1M");
        refuses(OWED.replace("every: [a.month]", "every: [a.month, a.month]"))
                .hasMessageContaining("The period comes twice.");
        refuses(OWED.replace("every: [a.month]", "every: []")).hasMessageContaining("No period is named.");
        refuses(OWED.replace("en: Report, ", "")).hasMessageContaining("\"en\" is missing.");
    }

    @Test
    void oneNameStandsForOneObligationInAVersion() {
        var second =
                OWED.replace("R-1.1-a", "R-1.1-b").replace("a.month", "b.month").replace("a.grace", "b.grace");
        refuses(OWED + second)
                .hasMessageContaining("The obligation \"monthly-report\" has two sources in version new.");
    }

    private static AbstractThrowableAssert<?, ?> refuses(String rules) {
        return assertThatThrownBy(() -> load(Map.of("dieu-01.md", article("```rules\n" + rules + "```"))));
    }
}
