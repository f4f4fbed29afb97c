package vn.quyche.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What carries the mark of a state secret is known by it, and ordinary prose is not taken for it. */
class SecrecyMarksTests {

    private final SecrecyMarks marks = new SecrecyMarks(new LevelWords());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "  TỐI MẬT  ",
                "TUYỆT  MẬT",
                "T Ố I   M Ậ T",
                "ĐỘ MẬT: MẬT",
                "[TỐI MẬT]",
                "Tờ trình nhân sự (MẬT).pdf",
                "- TUYỆT MẬT -"
            })
    void aMarkIsSeen(String line) {
        assertThat(marks.find(Stream.of(line))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mật độ dân số",
                "Công tác bảo vệ bí mật nhà nước",
                "BẢO MẬT THÔNG TIN",
                "NUÔI ONG LẤY MẬT",
                "Mật ong rừng",
                "Số lượng văn bản mật đã tiêu hủy"
            })
    void ordinaryWordsAreNone(String line) {
        assertThat(marks.find(Stream.of(line))).isEmpty();
    }

    @Test
    void theRefusalNamesTheMarkAndTheLaw() {
        assertThatThrownBy(() -> marks.check("summary", "Kính gửi\nTỐI MẬT\nNội dung"))
                .hasMessage("secret.marked-text");
        assertThatThrownBy(() -> marks.check("a.docx", List.of("TỈNH ỦY", "MẬT")))
                .hasMessage("secret.marked-file");
        marks.check("a.docx", List.of("TỈNH ỦY", "Báo cáo về bảo mật"));
    }
}
