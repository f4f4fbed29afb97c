package vn.quyche.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTests {

    @Test
    void aLineIsAParagraphOfItsKind() {
        assertThat(
                        Paragraph.read(
                                "# Phần một\n\nXét đề nghị\r\n1. Đồng ý\n1.2. Giao\na) Thực hiện\nđ) Báo cáo\n- Đúng hạn\n• Đủ\n30 tỷ đồng"))
                .containsExactly(
                        Paragraph.heading("Phần một"),
                        Paragraph.text("Xét đề nghị"),
                        Paragraph.point(1, "Đồng ý"),
                        new Paragraph(Paragraph.Kind.POINT, "1.2.", "Giao"),
                        Paragraph.letter("a", "Thực hiện"),
                        Paragraph.letter("đ", "Báo cáo"),
                        Paragraph.dash("Đúng hạn"),
                        Paragraph.dash("Đủ"),
                        Paragraph.text("30 tỷ đồng"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var body = List.of(
                Paragraph.heading("Phần một"),
                Paragraph.point(1, "**Đồng ý** chủ trương"),
                Paragraph.letter("b", "Giao"),
                Paragraph.dash("Đúng hạn"),
                Paragraph.text("Kết thúc"));
        assertThat(Paragraph.read(Paragraph.write(body))).isEqualTo(body);
    }

    @Test
    void boldStandsBetweenPairsOfAsterisks() {
        assertThat(Paragraph.point(1, "**Đồng ý** chủ trương").runs())
                .containsExactly(
                        new Paragraph.Run("1. ", false),
                        new Paragraph.Run("Đồng ý", true),
                        new Paragraph.Run(" chủ trương", false));
        assertThat(Paragraph.text("một ** hai").runs()).noneMatch(Paragraph.Run::bold);
        assertThat(Paragraph.heading("Phần").runs()).allMatch(Paragraph.Run::bold);
    }

    @Test
    void lettersAreComposed() {
        assertThat(Paragraph.text("Ủy").text()).isEqualTo("Ủy");
    }
}
