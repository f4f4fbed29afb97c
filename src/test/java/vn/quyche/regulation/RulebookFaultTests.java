package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.regulation.SmallRulebook.HEAD;
import static vn.quyche.regulation.SmallRulebook.RULE;
import static vn.quyche.regulation.SmallRulebook.article;
import static vn.quyche.regulation.SmallRulebook.load;

import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** A rulebook with a fault does not load, and says where, what is wrong and what would be right. */
class RulebookFaultTests {

    @Test
    void loadsWhatIsRight() {
        var regulation = load(Map.of("dieu-01.md", article("```rules\n" + RULE + "```")));
        assertThat(regulation.rules(LocalDate.of(2023, 1, 1)).rule("R-1.1-a")).isPresent();
        assertThat(regulation.rules(LocalDate.of(2021, 1, 1)).rules()).isEmpty();
    }

    @Test
    void doubledKey() {
        refuses(RULE + "  kind: DUTY\n").hasMessageContaining("dieu-01.md:12: The key \"kind\" comes twice. Keep one");
    }

    @Test
    void unknownOrMissingKey() {
        refuses(RULE + "  colour: red\n")
                .hasMessageContaining("dieu-01.md:12: Unknown key \"colour\". Known here: class, en, expected, id");
        refuses(RULE.replace("  en: \"A duty\"\n", "")).hasMessageContaining("dieu-01.md:6: The rule lacks \"en\".");
    }

    @Test
    void ruleWithoutProvision() {
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", "```rules\n" + RULE + "```")))
                .isInstanceOf(RulebookFault.class)
                .hasMessageContaining("dieu-01.md:1: Words or rules without a provision.");
    }

    @Test
    void provisionWithoutText() {
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", "# Điều 1. Tên\n\n## khoản 1\n\n## khoản 2\nLời.\n")))
                .hasMessageContaining("dieu-01.md:3: Điều 1, khoản 1 has no text.");
    }

    @Test
    void placeThatIsNoPlace() {
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", "# Điều 1. Tên\n\n## mục lục\nLời.\n")))
                .hasMessageContaining("dieu-01.md:3: \"mục lục\" is no place of a regulation.");
    }

    @Test
    void placeThatComesTwiceOrLiesTooDeep() {
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", "# Điều 1. Tên\n## khoản 1\nLời.\n## khoản 1\nLời.\n")))
                .hasMessageContaining("dieu-01.md:4: \"khoản 1\" comes twice (art_1__para_1).");
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", "# Điều 1. Tên\n### khoản 1\nLời.\n")))
                .hasMessageContaining("dieu-01.md:2: \"khoản 1\" lies too deep.");
    }

    @Test
    void blockThatIsUnknownOrOpen() {
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", article("```law\nx\n```"))))
                .hasMessageContaining("dieu-01.md:5: Unknown block \"```law\".");
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", article("```rules\n" + RULE))))
                .hasMessageContaining("dieu-01.md:5: The block is not closed.");
    }

    @Test
    void olderTextOfNoVersion() {
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", article("```text 1999\nLời.\n```"))))
                .hasMessageContaining("An older text names no version: \"1999\". Known: [old, new]");
    }

    @Test
    void ruleThatComesTwice() {
        refuses(RULE + RULE).hasMessageContaining("dieu-01.md:12: The rule R-1.1-a comes twice.");
    }

    @Test
    void idThatIsNone() {
        refuses(RULE.replace("R-1.1-a", "rule one")).hasMessageContaining("dieu-01.md:6: \"rule one\" is no id");
    }

    @Test
    void unknownClassKindOrganVersion() {
        refuses(RULE.replace("enforced", "obeyed")).hasMessageContaining("dieu-01.md:7: Unknown class \"obeyed\".");
        refuses(RULE.replace("DUTY", "WISH")).hasMessageContaining("dieu-01.md:8: Unknown: \"WISH\".");
        refuses(RULE.replace("[BOARD]", "[the board]"))
                .hasMessageContaining("dieu-01.md:11: \"the board\" is no organ.");
        refuses(RULE + "  versions: [next]\n").hasMessageContaining("dieu-01.md:12: No version \"next\".");
    }

    @Test
    void valueThatIsNone() {
        refuses(RULE + "  values:\n    a.b: {period: five days}\n")
                .hasMessageContaining("dieu-01.md:13: \"five days\" is no period.");
        refuses(RULE + "  values:\n    a.b: {count: 1, flag: true}\n")
                .hasMessageContaining("dieu-01.md:13: A value has one type.");
        refuses(RULE + "  values:\n    a.b: {colour: red}\n").hasMessageContaining("Unknown key \"colour\".");
    }

    @Test
    void valueWithTwoSourcesInOneVersion() {
        var second = RULE.replace("R-1.1-a", "R-1.1-b");
        refuses(RULE + "  values: {a.b: {count: 1}}\n" + second + "  values: {a.b: {count: 2}}\n")
                .hasMessageContaining("dieu-01.md:19: The value \"a.b\" has two sources in version new.");
    }

    @Test
    void versionsThatOverlapOrLeaveAGap() {
        for (var day : new String[] {"2021-12-31", "2022-01-02"}) {
            var head = HEAD.replace("effectiveFrom: 2022-01-01", "effectiveFrom: " + day);
            assertThatThrownBy(() -> load(Map.of("regulation.yaml", head, "dieu-01.md", article(""))))
                    .hasMessageContaining("regulation.yaml:6: Version new begins on " + day);
        }
    }

    @Test
    void dayThatIsNone() {
        assertThatThrownBy(() -> load(Map.of("regulation.yaml", HEAD.replace("2020-01-01", "the first day"))))
                .hasMessageContaining("regulation.yaml:5: \"the first day\" is no day.");
    }

    @Test
    void brokenYaml() {
        refuses("- id: [R-1.1-a\n").hasMessageContaining("dieu-01.md:").hasMessageContaining("Not YAML");
    }

    @Test
    void headThatCannotBeRead() {
        refusesHead("owner: BOARD", "owner: the board").hasMessageContaining("\"the board\" is no organ.");
        refusesHead("articles: 1..1", "articles: all").hasMessageContaining("\"all\" is no range of articles.");
        refusesHead("known: marked", "known: perhaps").hasMessageContaining("Write known: marked");
        refusesHead("2022-01-01, known", "2019-01-01, known").hasMessageContaining("ends before it begins");
    }

    @Test
    void chapterWithAnArticleThatIsNotThere() {
        refusesHead("articles: 1..1", "articles: 1..2")
                .hasMessageContaining("Chapter I names Điều 2, which has no file.");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var second = RULE.replace("R-1.1-a", "R-1.1-b").replace("enforced", "obeyed");
        var files = Map.of(
                "dieu-01.md",
                article("```rules\n" + RULE.replace("DUTY", "WISH") + second + "```"),
                "dieu-02.md",
                "# Điều 2. Tên\n\n## khoản 1\n");
        assertThatThrownBy(() -> load(files))
                .hasMessageContaining("dieu-01.md:8: Unknown: \"WISH\".")
                .hasMessageContaining("dieu-01.md:13: Unknown class \"obeyed\".")
                .hasMessageContaining("dieu-02.md:3: Điều 2, khoản 1 has no text.")
                .satisfies(
                        fault -> assertThat(((RulebookFault) fault).findings()).hasSize(3));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusesHead(String right, String wrong) {
        var head = HEAD.replace(right, wrong);
        assertThat(head).isNotEqualTo(HEAD);
        return assertThatThrownBy(() -> load(Map.of("regulation.yaml", head, "dieu-01.md", article(""))))
                .isInstanceOf(RulebookFault.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(String rules) {
        return assertThatThrownBy(() -> load(Map.of("dieu-01.md", article("```rules\n" + rules + "```"))))
                .isInstanceOf(RulebookFault.class);
    }
}
