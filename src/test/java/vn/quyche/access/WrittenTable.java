package vn.quyche.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What table-access.csv says of each table. */
final class WrittenTable {

    private static final String AUDIENCE = "audience";
    private static final String NARROWED = AUDIENCE + " narrowed by ";
    private static final String OF = "of ";

    private final Map<String, String> lines = new LinkedHashMap<>();

    private WrittenTable() {}

    static WrittenTable read() {
        var table = new WrittenTable();
        try {
            new ClassPathResource("table-access.csv")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(", ", 2))
                    .forEach(line -> {
                        if (table.lines.put(line[0], line[1]) != null) {
                            throw new IllegalStateException("said twice: " + line[0]);
                        }
                    });
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return table;
    }

    Map<String, String> lines() {
        return lines;
    }

    String line(String table) {
        return lines.getOrDefault(table, "");
    }

    /** The table whose rows its rows belong to; empty when they stand for themselves. */
    String whole(String table) {
        return line(table).startsWith(OF) ? line(table).substring(OF.length()) : "";
    }

    boolean hasAudience(String table) {
        return line(table).equals(AUDIENCE) || line(table).startsWith(NARROWED);
    }

    /** The table that narrows the audience of its rows; empty when none does. */
    String narrowedBy(String table) {
        return line(table).startsWith(NARROWED) ? line(table).substring(NARROWED.length()) : "";
    }

    /** Whether an audience decides in the end, its own or that of the row it belongs to. */
    boolean isHeld(String table) {
        return hasAudience(table) || !whole(table).isEmpty() && isHeld(whole(table));
    }

    /** A part's column and the whole's: by a foreign key, or, between modules, a column of the whole's name and its id. */
    static List<String> link(JdbcClient database, String part, String whole) {
        return database.sql("""
                        select one.attname, other.attname from pg_constraint
                            join pg_attribute one on one.attrelid = conrelid and one.attnum = conkey[1]
                            join pg_attribute other on other.attrelid = confrelid and other.attnum = confkey[1]
                        where contype = 'f' and conrelid = to_regclass(:part) and confrelid = to_regclass(:whole)
                            and cardinality(conkey) = 1
                        union
                        select attname, 'id' from pg_attribute where attrelid = to_regclass(:part) and attname = :whole
                            and exists (select from pg_attribute where attrelid = to_regclass(:whole) and attname = 'id')
                        limit 1""")
                .param("part", part)
                .param("whole", whole)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .optional()
                .orElse(List.of());
    }
}
