package vn.quyche.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import vn.quyche.kernel.Refusal;

/** Reads the lines of a table from a file, one after the other, so that a large one fits. */
interface TableFile {

    /** Hands over each line that is not empty, with its number in the file. */
    void each(InputStream content, BiConsumer<Long, List<String>> taker) throws IOException;

    /** By the name of the file. */
    static TableFile of(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv")) {
            return new CsvFile();
        }
        if (lower.endsWith(".xlsx")) {
            return new XlsxFile(name);
        }
        throw Refusal.invalid("table", "what-if.table-kind", name);
    }
}
