package vn.quyche.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quyche.intake.Analysis.Passage;

/** The places of a regulation, however an office numbers them; what is odd is told, nothing is mended. */
class OutlineTests {

    private static final String WHOLE = """
            TỈNH ỦY LÂM HÀ
                  *
            Số 07-QC/TU          Lâm Hà, ngày 05 tháng 8 năm 2021

            **QUY CHẾ LÀM VIỆC**
            **của Ban Chấp hành Đảng bộ tỉnh**

            -----

            Căn cứ Quy định số 10-QĐi/TW, ngày 12/12/2018 của Bộ Chính trị;

            **Chương I**

            **TẬP THỂ**

            **Điều 1. Tỉnh ủy**

            Tỉnh ủy là cơ quan lãnh đạo.

            Tỉnh ủy có nhiệm vụ:

            **1.** Quyết định chương trình làm việc, gồm

            - 7 -

            chương trình của Ban Thường vụ.

            - Việc thứ nhất.

            Lời nói thêm về việc thứ nhất.

            – Việc thứ hai.

            2/ Cho ý kiến về ngân sách.

            Lời thêm của khoản hai.

            #### **Điều 2: Thường trực**

            1- Các việc được giao:

            (1)- Về tổ chức:

            Việc in thiếu gạch.

            - Việc có gạch.

            + Một ý nhỏ.

            (2)- Về kinh tế.

            Các việc nêu trên phải báo cáo lại.

            Chương II. THI HÀNH

            ĐIỀU 3
            Hiệu lực

            Quy chế này có hiệu lực từ ngày ký.

            Nơi nhận:
            - Các cơ quan.
            """;

    @Test
    void namesEveryPlaceByTheNumbersThatArePrinted() {
        assertThat(eIds(WHOLE))
                .containsExactly(
                        "art_1",
                        "art_1__intro",
                        "art_1__para_1",
                        "art_1__para_1__indent_1",
                        "art_1__para_1__indent_1__subpara_1",
                        "art_1__para_1__indent_1__subpara_2",
                        "art_1__para_1__indent_2",
                        "art_1__para_2",
                        "art_1__para_2__subpara_1",
                        "art_1__para_2__subpara_2",
                        "art_2",
                        "art_2__para_1",
                        "art_2__para_1__subpara_1",
                        "art_2__para_1__point_1",
                        "art_2__para_1__point_1__indent_1",
                        "art_2__para_1__point_1__indent_2",
                        "art_2__para_1__point_1__indent_2__indent_1",
                        "art_2__para_1__point_2",
                        "art_2__para_1__subpara_2",
                        "art_3");
    }

    @Test
    void readsTheHeadAndCounts() {
        var analysis = read(WHOLE);
        assertThat(analysis.title()).isEqualTo("QUY CHẾ LÀM VIỆC của Ban Chấp hành Đảng bộ tỉnh");
        assertThat(analysis.number()).contains("07-QC/TU");
        assertThat(analysis.date()).contains(LocalDate.of(2021, 8, 5));
        assertThat(analysis.chapters()).isEqualTo(2);
        assertThat(analysis.articles()).isEqualTo(3);
    }

    @Test
    void keepsHeadingsAndWords() {
        assertThat(read(WHOLE).provisions())
                .contains(
                        new Passage("art_1", "Tỉnh ủy", ""),
                        new Passage("art_1__intro", "", "Tỉnh ủy là cơ quan lãnh đạo.\nTỉnh ủy có nhiệm vụ:"),
                        new Passage("art_2__para_1__subpara_2", "", "Các việc nêu trên phải báo cáo lại."),
                        new Passage("art_3", "Hiệu lực", "Quy chế này có hiệu lực từ ngày ký."));
    }

    @Test
    void aPageBreakDoesNotTearASentence() {
        assertThat(read(WHOLE).provisions())
                .contains(new Passage(
                        "art_1__para_1", "", "Quyết định chương trình làm việc, gồm chương trình của Ban Thường vụ."));
    }

    @Test
    void tellsThatAnItemIsPrintedWithoutItsDash() {
        assertThat(read(WHOLE).gaps())
                .containsExactly(new Oddity("art_2__para_1__point_1__indent_1", Oddity.Kind.WITHOUT_DASH, List.of()));
    }

    @Test
    void aCitationOpensNoArticle() {
        assertThat(eIds("Điều 1. Tên\n\n1. Theo quy định tại\nĐiều 2 Quy chế này, Điều 3 và khoản 4."))
                .containsExactly("art_1", "art_1__para_1");
    }

    @Test
    void aFractionOrADayOpensNoKhoan() {
        assertThat(
                        eIds(
                                "Điều 1. Tên\n\n1. Có mặt ít nhất\n\n2/3 số thành viên; kể từ\n\n15/01/2024 thì theo quy định mới."))
                .containsExactly("art_1", "art_1__para_1");
    }

    @Test
    void tellsThatAReportIsNoRegulation() {
        var analysis = read("Số 12-BC/TU\n\nBÁO CÁO\n\nkết quả công tác\n\nI- Tình hình\n\n1. Đã làm 5 việc.");
        assertThat(analysis.title()).isEqualTo("BÁO CÁO kết quả công tác");
        assertThat(analysis.number()).contains("12-BC/TU");
        assertThat(analysis.provisions()).isEmpty();
        assertThat(analysis.gaps()).containsExactly(new Oddity("", Oddity.Kind.NO_ARTICLE, List.of()));
    }

    @Test
    void readsTheRegulationBehindTheDecisionThatIssuesIt() {
        var text =
                "Số 9-QĐ/TU\n\nQUYẾT ĐỊNH\n\nban hành Quy chế\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế.\n\n"
                        + "Nơi nhận:\n\nQUY CHẾ\n\nlàm việc của Đảng ủy\n\nĐiều 1. Phạm vi\n\nLời.\n\nĐiều 2. Hiệu lực\n\nLời.";
        var analysis = read(text);
        assertThat(analysis.title()).isEqualTo("QUY CHẾ làm việc của Đảng ủy");
        assertThat(analysis.number()).contains("9-QĐ/TU");
        assertThat(analysis.articles()).isEqualTo(2);
    }

    @Test
    void blocksOfRulesAreNotPartOfTheText() {
        assertThat(read("# Điều 1. Tên\n\n## 1. Lời.\n\n```rules\n- id: R-1.1-a\n```\n")
                        .provisions())
                .containsExactly(new Passage("art_1", "Tên", ""), new Passage("art_1__para_1", "", "Lời."));
    }

    private static List<String> eIds(String text) {
        return read(text).provisions().stream().map(Passage::eId).toList();
    }

    private static Analysis read(String text) {
        return Intake.read(Paragraphs.ofLines(text.lines().toList()));
    }
}
