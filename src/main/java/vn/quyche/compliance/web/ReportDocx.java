package vn.quyche.compliance.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.springframework.stereotype.Component;
import vn.quyche.compliance.Line;
import vn.quyche.compliance.Report;
import vn.quyche.web.Words;

/** The implementation report as a document an office can go on working with. */
@Component
class ReportDocx {

    private static final String FACE = "Times New Roman";
    private static final int SIZE = 13;
    /** A4 in twentieths of a point, and the margins of an office paper: 20, 15, 20, 30 mm. */
    private static final int[] PAGE = {11906, 16838};

    private static final int[] MARGINS = {1134, 850, 1134, 1701};
    private static final List<String> COLUMNS = List.of(
            "report.column.basis",
            "report.column.what",
            "report.column.figure",
            "report.column.norm",
            "report.column.verdict");

    private final Words words;
    private final ReportWords said;

    ReportDocx(Words words, ReportWords said) {
        this.words = words;
        this.said = said;
    }

    byte[] write(Report report, ReportingPeriod period) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            setPage(document);
            say(document, words.say("report.title"), SIZE + 3, true, ParagraphAlignment.CENTER);
            say(
                    document,
                    words.say("report.period", words.day(period.first()), words.day(period.last())),
                    SIZE,
                    false,
                    ParagraphAlignment.CENTER);
            for (var section : report.sections()) {
                if (!section.lines().isEmpty()) {
                    say(
                            document,
                            words.say("report.section." + section.key()),
                            SIZE + 1,
                            true,
                            ParagraphAlignment.LEFT);
                    write(document, section.lines());
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void write(XWPFDocument document, List<Line> lines) {
        var table = document.createTable(lines.size() + 1, COLUMNS.size());
        table.setWidth("100%");
        for (var column = 0; column < COLUMNS.size(); column++) {
            fill(table, 0, column, words.say(COLUMNS.get(column)), true);
        }
        table.getRow(0).setRepeatHeader(true);
        for (var row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            fill(table, row + 1, 0, words.full(line.basis()), false);
            fill(table, row + 1, 1, said.what(line), false);
            fill(table, row + 1, 2, line.figure(), false);
            fill(table, row + 1, 3, said.say(line.norm()), false);
            fill(table, row + 1, 4, said.say(line.verdict().words()), false);
        }
    }

    private static void fill(XWPFTable table, int row, int column, String text, boolean strong) {
        XWPFTableCell cell = table.getRow(row).getCell(column);
        var run = cell.getParagraphs().get(0).createRun();
        run.setFontFamily(FACE);
        run.setFontSize(SIZE - 1);
        run.setBold(strong);
        run.setText(text);
    }

    private static void say(XWPFDocument document, String text, int size, boolean strong, ParagraphAlignment where) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(where);
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(80);
        var run = paragraph.createRun();
        run.setFontFamily(FACE);
        run.setFontSize(size);
        run.setBold(strong);
        run.setText(text);
    }

    private static void setPage(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE[0]));
        size.setH(BigInteger.valueOf(PAGE[1]));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGINS[0]));
        margins.setRight(BigInteger.valueOf(MARGINS[1]));
        margins.setBottom(BigInteger.valueOf(MARGINS[2]));
        margins.setLeft(BigInteger.valueOf(MARGINS[3]));
    }
}
