package vn.quyche.whatif;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Comma-separated values as spreadsheets write them: commas, semicolons or tabs; quotes double; a quoted cell may span lines. */
final class CsvFile implements TableFile {

    private static final int LONGEST = 100_000;

    @Override
    public void each(InputStream content, BiConsumer<Long, List<String>> taker) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        var number = 0L;
        var mark = '\0';
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            var whole = new StringBuilder(number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line);
            var first = number;
            while (isOpen(whole) && whole.length() < LONGEST) {
                var more = reader.readLine();
                if (more == null) {
                    break;
                }
                number++;
                whole.append('\n').append(more);
            }
            if (!whole.toString().isBlank()) {
                mark = mark == '\0' ? mark(whole.toString()) : mark;
                taker.accept(first, cells(whole.toString(), mark));
            }
        }
    }

    private static boolean isOpen(CharSequence line) {
        var isOpen = false;
        for (var i = 0; i < line.length(); i++) {
            isOpen ^= line.charAt(i) == '"';
        }
        return isOpen;
    }

    /** What parts the cells is what parts the heads. */
    private static char mark(String heads) {
        if (heads.indexOf('\t') >= 0) {
            return '\t';
        }
        return heads.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<String> cells(String line, char mark) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var sign = line.charAt(i);
            if (sign == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == mark && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
