package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.regulation.SmallRulebook.RULE;
import static vn.quyche.regulation.SmallRulebook.article;
import static vn.quyche.regulation.SmallRulebook.load;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has the wrong shape is refused like what says the wrong thing: with file, line, and what would be right. */
class RulebookShapeFaultTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organs: [BOARD]       | organs: BOARD             | 11: A list is expected here. Write [one, two]
            kind: DUTY            | kind: [DUTY]              | 8: A single value is expected here. Write one word
            says: "Việc phải làm" | says: ""                  | 9: Nothing is said here. Say the rule in one clause.
            organs: [BOARD]       | organs: [BOARD], values: 1 | Not YAML
            id: R-1.1-a           | id: R1                    | 6: "R1" is no id of a rule. Write it like R-25.3-a.
            """)
    void aRuleOfTheWrongShape(String right, String wrong, String told) {
        refuses(RULE.replace(right, wrong), told);
    }

    @Test
    void aFieldOfTheWrongShape() {
        refuses(RULE + "  values: 5\n", "12: A mapping is expected here. Write key: value.");
        refuses(RULE + "  values: {a.b: {count: few}}\n", "12: A number is expected here, not \"few\".");
        refuses(RULE + "  values: {a.b: {flag: perhaps}}\n", "12: true or false is expected here, not \"perhaps\".");
        refuses(RULE + "  values: {a.b: {count: 1, informs: NOBODY}}\n", "12: Unknown: \"NOBODY\". Known here: [ROUTE");
        refuses(RULE + "  rests-on: [five]\n", "12: \"five\" is no open question. Write it like J-05.");
        refuses(RULE + "  versions: [new, new]\n", "12: The version comes twice. Name it once.");
    }

    @Test
    void aRuleThatRoutesAndIsCalledLess() {
        refuses(
                RULE.replace("enforced", "declared") + "  route: []\n",
                "7: A rule that routes is enforced. Write class: enforced.");
    }

    @Test
    void aBlockThatIsEmptyOrComesTwice() {
        refuses("\n", "dieu-01.md:6: Nothing stands here. Write it, or take the block away.");
        var block = "```rules\n" + RULE + "```\n";
        refusesArticle(article(block + block), "A second rules block in one provision. Put all its rules into one");
        refusesArticle(
                article("```text old\nLời.\n```\n```text old\nLời.\n```"), "The older text comes twice. Keep one of");
        refusesArticle("\n", "dieu-01.md:1: No article stands here. Begin with");
    }

    @Test
    void aDraftOfTheWrongShape() {
        refusesDraft("- {kind: DUTY}", Optional.empty(), "change:1: The rule lacks \"id\". Add id: …");
        refusesDraft("```text\nx\n```", Optional.empty(), "change:1: No rules stand here. Put them between ```rules");
        refusesDraft(
                RULE.replace("R-1.1-a", "R-9.9-a"),
                Optional.empty(),
                "change:1: The new rule R-9.9-a names no provision. Add under:");
        refusesDraft(
                RULE.replace("R-1.1-a", "R-9.9-a"),
                Optional.of("art_9"),
                "change:1: No provision \"art_9\". Name it like art_2__para_4__indent_3.");
    }

    private static void refusesDraft(String fragment, Optional<String> under, String told) {
        var draft =
                load(Map.of("dieu-01.md", article("```rules\n" + RULE + "```"))).draft(LocalDate.of(2023, 1, 1));
        assertThatThrownBy(() -> draft.read(fragment, under))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining(told);
    }

    private static void refuses(String rules, String told) {
        refusesArticle(article("```rules\n" + rules + "```"), told);
    }

    private static void refusesArticle(String text, String told) {
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", text)))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining(told);
    }
}
