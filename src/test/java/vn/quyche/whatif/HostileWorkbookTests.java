package vn.quyche.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyche.Listener;
import vn.quyche.kernel.Refusal;

/** Workbooks made to read our disk, to call elsewhere or to swell in memory: refused, and nothing of it happens. */
class HostileWorkbookTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aHarmlessOneIsRead() throws IOException {
        assertThat(read(workbook())).containsExactly(List.of("subject", "on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"})
    void anEntityInAnyPartIsNeitherReadNorFetched(String part) throws IOException {
        try (var lure = new Listener()) {
            for (var place : List.of("file:///etc/hostname", lure.address())) {
                refused("what-if.table-damaged", with(part, "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + place + "\">]>"));
                refused("what-if.table-damaged", with(part, "<!DOCTYPE x SYSTEM \"" + place + "\">"));
            }
            assertThat(lure.wasVisited()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"})
    void aPartThatSwellsIsRefusedBeforeItIsRead(String part) throws IOException {
        var bomb = with(part, " ".repeat(33 * 1024 * 1024));
        assertThat(bomb.length).isLessThan(100_000);
        refused("file.unpacks-too-large", bomb);
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        var row = new StringBuilder("<row r=\"1\">");
        for (var n = 0; n < 1_200; n++) {
            row.append("<c r=\"A1\"><v>1</v></c>");
        }
        var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + row
                + "</row></sheetData></worksheet>";
        refused("what-if.table-damaged", rewritten(SHEET, sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(String code, byte[] content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(Refusal.class).hasMessage(code);
    }

    private static List<List<String>> read(byte[] content) throws IOException {
        var lines = new ArrayList<List<String>>();
        new XlsxFile("a.xlsx").each(new ByteArrayInputStream(content), (number, cells) -> lines.add(cells));
        return lines;
    }

    /** The workbook with something between the head of a part and its first element. */
    private static byte[] with(String part, String inserted) throws IOException {
        var text = new String(part(part), StandardCharsets.UTF_8).replaceFirst("^\\s*<\\?xml[^>]*>\\s*", "");
        return rewritten(part, (inserted + text).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] part(String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static byte[] rewritten(String part, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(workbook()));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part) ? content : from.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue("subject");
            row.createCell(1).setCellValue("on");
            book.write(out);
            return out.toByteArray();
        }
    }
}
