package vn.quyche.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks as spreadsheets write them. */
class XlsxFileTests {

    private static final long PLENTY = 1024L * 1024;

    @Test
    void numbersComeOutInFullAndDaysAsDays() throws IOException {
        var lines = new ArrayList<List<String>>();
        new XlsxFile("a.xlsx", PLENTY).each(book(), (number, cells) -> lines.add(cells));
        assertThat(lines).containsExactly(List.of("subject", "", "on"), List.of("4000000000", "", "2024-03-15"));
    }

    @Test
    void aWorkbookWithMoreTextThanMemoryShouldHoldIsRefused() {
        assertThatThrownBy(() -> new XlsxFile("a.xlsx", 10).each(book(), (number, cells) -> {}))
                .hasMessage("what-if.table-many-texts");
    }

    private static ByteArrayInputStream book() throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var heads = sheet.createRow(0);
            heads.createCell(0).setCellValue("subject");
            heads.createCell(2).setCellValue("on");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(4_000_000_000.0);
            var day = row.createCell(2);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            day.setCellStyle(style);
            day.setCellValue(LocalDate.of(2024, 3, 15));
            book.write(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }
}
