package vn.quyche.whatif.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.quyche.web.Words;
import vn.quyche.whatif.ChangedCase;
import vn.quyche.whatif.Result;

/** A result as a workbook, written line by line so that a long one fits: what changed, the sums, the flows, the organs. */
@Component
class TrialXlsx {

    /** Lines that are kept in memory before they are written. */
    private static final int WINDOW = 200;

    /** What a cell of Excel can hold. */
    private static final int LONGEST = 32_000;

    private final TrialSheet lines;
    private final Words words;

    TrialXlsx(TrialSheet lines, Words words) {
        this.lines = lines;
        this.words = words;
    }

    /**
     * Writes the workbook.
     *
     * @param changes what was tried, in words
     * @param run tries it, and hands each changed case to the taker
     */
    void write(OutputStream to, List<String> changes, Function<Consumer<ChangedCase>, Result> run) throws IOException {
        try (var book = new SXSSFWorkbook(WINDOW)) {
            var sums = book.createSheet(words.say("trial.result"));
            var cases = book.createSheet(words.say("trial.sheet.cases"));
            add(cases, lines.caseHeads());
            var result = run.apply(one -> add(cases, lines.line(one)));
            changes.forEach(change -> add(sums, List.of(words.say("trial.changes"), change)));
            lines.sums(result).forEach(line -> add(sums, line));
            all(book.createSheet(words.say("trial.flows")), lines.flowHeads(), lines.flows(result));
            all(book.createSheet(words.say("trial.sheet.organs")), lines.organHeads(), lines.organs(result));
            book.write(to);
        }
    }

    private static void all(Sheet sheet, List<Object> heads, List<List<Object>> rows) {
        add(sheet, heads);
        rows.forEach(row -> add(sheet, row));
    }

    private static void add(Sheet sheet, List<Object> cells) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (var at = 0; at < cells.size(); at++) {
            set(row, at, cells.get(at));
        }
    }

    /** Text stays text, whatever it begins with; numbers are numbers. */
    private static void set(Row row, int at, Object value) {
        var cell = row.createCell(at);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            var text = value.toString();
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
    }
}
