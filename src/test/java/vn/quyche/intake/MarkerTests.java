package vn.quyche.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyche.intake.Analysis.Passage;

/** Offices write numbers in many ways, and each means the same place. */
class MarkerTests {

    @ParameterizedTest
    @ValueSource(strings = {"1. ", "1/ ", "1- ", "1) ", "(1)- ", "(1) ", "**1.** ", "01. ", "1 . "})
    void aKhoanHasManyWritings(String writing) {
        assertThat(eIds("Điều 1. Tên\n\n" + writing + "Lời.")).containsExactly("art_1", "art_1__para_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a) ", "a. ", "a/ ", "(a) ", "a)- ", "**a)** "})
    void aLetterIsAPoint(String writing) {
        assertThat(eIds("Điều 1. Tên\n\n1. Lời:\n\n" + writing + "Lời."))
                .containsExactly("art_1", "art_1__para_1", "art_1__para_1__point_a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Điều 1. Tên",
                "Điều 1: Tên",
                "ĐIỀU 1. Tên",
                "## Điều 1. Tên",
                "Điều 01. Tên",
                "Điều 1 Tên",
                "Điều 1\n\nTên"
            })
    void anArticleHasManyWritings(String writing) {
        assertThat(read(writing + "\n\nLời văn của Điều này.").provisions())
                .containsExactly(new Passage("art_1", "Tên", "Lời văn của Điều này."));
    }

    private static List<String> eIds(String text) {
        return read(text).provisions().stream().map(Passage::eId).toList();
    }

    private static Analysis read(String text) {
        return Intake.read(Paragraphs.ofLines(text.lines().toList()));
    }
}
