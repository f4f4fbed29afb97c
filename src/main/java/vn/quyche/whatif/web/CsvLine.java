package vn.quyche.whatif.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of comma-separated values. Each cell stands in quotes; text that a spreadsheet would take for a formula gets an
 * apostrophe before it, so that what somebody typed into a title is never run by whoever opens the file.
 */
final class CsvLine {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    static String of(List<Object> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        var text = value.toString();
        var start = text.stripLeading();
        var isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                || !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
