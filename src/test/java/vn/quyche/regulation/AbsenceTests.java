package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.regulation.SmallRulebook.RULE;
import static vn.quyche.regulation.SmallRulebook.article;
import static vn.quyche.regulation.SmallRulebook.load;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A provision that a version is known not to have is told apart from one whose text in it is not known. */
class AbsenceTests {

    @Test
    void absenceThatIsNotSaidOrNotTrue() {
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", article("```absent old\n\n```"))))
                .hasMessageContaining("dieu-01.md:5: An absence is said once, in words. Say how it is known");
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", article("```absent older\nThêm sau.\n```"))))
                .hasMessageContaining("dieu-01.md:3: An older text names no version: \"older\". Known: [old, new]");
        var both = "```absent old\nThêm sau.\n```\n```rules\n" + RULE + "  versions: [old]\n```";
        assertThatThrownBy(() -> load(Map.of("dieu-01.md", article(both))))
                .hasMessageContaining(
                        "dieu-01.md:3: Điều 1, khoản 1 is absent from version old, and has a text or rule");
    }

    @Test
    void whatAVersionDoesNotHaveIsNotInIt() {
        var regulation =
                load(Map.of("dieu-01.md", article("```absent old\nThêm năm 2022.\n```\n") + "### đoạn 2\nLời.\n"));
        var older = regulation.rules(LocalDate.of(2021, 1, 1));
        assertThat(older.provision("art_1__para_1")).isEmpty();
        assertThat(older.absence("art_1__para_1__subpara_2")).contains("Thêm năm 2022.");
        assertThat(regulation.rules(LocalDate.of(2023, 1, 1)).provision("art_1__para_1"))
                .isPresent();
    }
}
