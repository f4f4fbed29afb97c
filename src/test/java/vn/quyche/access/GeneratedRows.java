package vn.quyche.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of every table that an audience holds, in many states: those of the tables that have one of their own for given
 * audiences, and for each such row one of every table that belongs to it. What a column needs is told by its type, and
 * where a check or a reference asks for more, here.
 */
final class GeneratedRows {

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("uuid", "gen_random_uuid()"),
            Map.entry("text", "'row ' || n"),
            Map.entry("integer", "1000000 + n"),
            Map.entry("smallint", "n"),
            Map.entry("bigint", "5000000 + n"),
            Map.entry("boolean", "n % 2 = 0"),
            Map.entry("date", "current_date - n::int"),
            Map.entry("timestamp with time zone", "now() - make_interval(mins => n::int)"),
            Map.entry("jsonb", "'{}'::jsonb"),
            Map.entry("text[]", "'{}'::text[]"),
            Map.entry("bytea", "decode(repeat('00', 32), 'hex')"));

    private static final Map<String, String> BY_COLUMN = Map.ofEntries(
            Map.entry("matter.state", oneOf("FILED", "ACCEPTED", "PLACED", "RETURNED", "DECIDED", "WITHDRAWN")),
            Map.entry("matter_report_back.matter", "(select id from matter limit 1)"),
            Map.entry("matter_paper.file", "(select id from stored_file limit 1)"),
            Map.entry("ballot.state", oneOf("OPEN", "CLOSED", "CANCELLED")),
            Map.entry("ballot.next", "case when n % 3 = 1 then 'ADOPTED' end"),
            Map.entry("ballot.closed_at", "case when n % 3 > 0 then now() end"),
            Map.entry("tally_sheet.issued", "2"),
            Map.entry("tally_sheet.spoiled", "0"),
            Map.entry("tally_sheet.returned", "2"),
            Map.entry("tally_sheet.valid", "2"),
            Map.entry("tally_sheet.invalid", "0"),
            Map.entry("meeting_item.meeting", "(select id from meeting limit 1)"),
            Map.entry("meeting.state", oneOf("DRAFT", "CONVENED", "RUNNING", "CLOSED", "CANCELLED")),
            Map.entry("document.state", oneOf("DRAFT", "TO_SIGN", "SIGNED", "ISSUED", "VOID")),
            Map.entry("document.signer", "gen_random_uuid()"),
            Map.entry("document.number", "1000000 + n"),
            Map.entry("document.issued_at", "now()"),
            Map.entry("task.state", oneOf("ASSIGNED", "REPORTED", "ACCEPTED")),
            Map.entry("task.closed_on", "case when n % 3 = 2 then current_date end"),
            Map.entry("obligation_settlement.kind", oneOf("MET", "EXCUSED")),
            Map.entry("gap.ground", oneOf("NO_RULE", "CONFLICT", "OVERRIDE")),
            Map.entry("gap.state", oneOf("OPEN", "SETTLED", "CLEARED", "DROPPED")));

    private final JdbcClient database;
    private final WrittenTable said;
    private final Map<String, List<String>> keys = new LinkedHashMap<>();

    GeneratedRows(JdbcClient database, WrittenTable said) {
        this.database = database;
        this.said = said;
    }

    /** Audiences a table, drawn anew for each. */
    void fill(int rows, Supplier<List<String>> audience) {
        database.sql("""
                        insert into stored_file (id, name, kind, size, sha256, stored_at)
                        values (gen_random_uuid(), 'a', 'a', 1, 'a', now())""").update();
        for (var table : inOrder()) {
            if (said.hasAudience(table)) {
                var audiences = IntStream.range(0, rows)
                        .mapToObj(row -> String.join(",", audience.get()))
                        .toList();
                var ids = IntStream.range(0, rows)
                        .mapToObj(row -> UUID.randomUUID().toString())
                        .toList();
                insert(table, ids, audiences);
                keys.put(table, ids);
                narrow(table, audience);
            } else {
                var whole = keys.getOrDefault(said.whole(table), List.of());
                insert(table, whole, whole.stream().map(key -> "").toList());
                keys.put(table, own(table, whole));
            }
        }
    }

    /** Of some rows the readers were set anew. */
    private void narrow(String table, Supplier<List<String>> audience) {
        if (!said.narrowedBy(table).isEmpty()) {
            database.sql("select about_type, about_id from " + table
                            + " where about_id like 'row %' and length(about_id) = 5")
                    .query(row -> {
                        database.sql("insert into " + said.narrowedBy(table) + " values (:type, :id, :readers)")
                                .param("type", row.getString(1))
                                .param("id", row.getString(2))
                                .param("readers", audience.get().toArray(String[]::new))
                                .update();
                    });
        }
    }

    /** The tables an audience holds, each after the one it belongs to. */
    List<String> inOrder() {
        var order = new ArrayList<String>();
        said.lines().keySet().stream().filter(said::isHeld).forEach(table -> add(order, table));
        return order;
    }

    private void add(List<String> order, String table) {
        if (!order.contains(table)) {
            if (!said.whole(table).isEmpty()) {
                add(order, said.whole(table));
            }
            order.add(table);
        }
    }

    private void insert(String table, List<String> given, List<String> audiences) {
        var values = new LinkedHashMap<String, String>();
        var via = said.whole(table).isEmpty()
                ? "id"
                : WrittenTable.link(database, table, said.whole(table)).get(0);
        columns(table).forEach((column, type) -> {
            if (column.equals("audience")) {
                values.put(column, "string_to_array(audience, ',')");
            } else if (column.equals(via) && type.equals("uuid")) {
                values.put(column, "key::uuid");
            } else if (BY_COLUMN.containsKey(table + "." + column)) {
                values.put(column, BY_COLUMN.get(table + "." + column));
            } else {
                values.put(column, BY_TYPE.getOrDefault(type, "null"));
            }
        });
        database.sql("insert into " + table + " (" + String.join(", ", values.keySet()) + ") select "
                        + String.join(", ", values.values())
                        + " from unnest(:keys::text[], :audiences::text[]) with ordinality as row (key, audience, n)")
                .param("keys", given.toArray(String[]::new))
                .param("audiences", audiences.toArray(String[]::new))
                .update();
    }

    /** By what rows of a part are pointed at in their turn. */
    private List<String> own(String table, List<String> whole) {
        var via = WrittenTable.link(database, table, said.whole(table)).get(0);
        var pointedAt = said.lines().keySet().stream()
                .filter(part -> said.whole(part).equals(table))
                .map(part -> WrittenTable.link(database, part, table).get(1))
                .findFirst();
        return pointedAt
                .map(key -> database.sql(
                                "select " + key + "::text from " + table + " where " + via + "::text in (:whole)")
                        .param("whole", whole)
                        .query(String.class)
                        .list())
                .orElse(List.of());
    }

    /** What must be said, and what is said here though it need not be. */
    private Map<String, String> columns(String table) {
        var columns = new LinkedHashMap<String, String>();
        database.sql("""
                        select attname, format_type(atttypid, null) as type, attnotnull and not atthasdef as needed
                        from pg_attribute where attrelid = to_regclass(:table) and attnum > 0 and not attisdropped
                            and attidentity = '' and attgenerated = '' order by attnum""").param("table", table).query(row -> {
            if (row.getBoolean("needed") || BY_COLUMN.containsKey(table + "." + row.getString("attname"))) {
                columns.put(row.getString("attname"), row.getString("type"));
            }
        });
        return columns;
    }

    private static String oneOf(String... values) {
        return "(array['" + String.join("', '", values) + "'])[1 + n % " + values.length + "]";
    }
}
