package vn.quyche.access;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Role;

/** What follows from the written table for the rows there are: who may read which. */
final class WrittenAnswers {

    /**
     * A table's rows as they are.
     *
     * @param places each row's number
     * @param audiences who may read each: its own or that of the row it belongs to, and the one that narrows it; all hold
     * @param changes whether the application changes rows of it
     */
    record Rows(Map<String, Integer> places, List<List<List<String>>> audiences, boolean changes) {}

    private final JdbcClient database;
    private final WrittenTable said;
    private final Map<String, Rows> tables = new LinkedHashMap<>();

    /** Looks at all rows of these tables; each stands after the one it belongs to. */
    WrittenAnswers(JdbcClient database, WrittenTable said, List<String> order) {
        this.database = database;
        this.said = said;
        order.forEach(table -> tables.put(table, rows(table)));
    }

    Map<String, Rows> tables() {
        return tables;
    }

    /** The rows of the table that the actor may read. */
    BitSet readable(Actor actor, String table) {
        var readable = new BitSet();
        var circles = circles(actor);
        var audiences = audiences(table);
        for (var row = 0; row < audiences.size(); row++) {
            readable.set(
                    row,
                    audiences.get(row).stream()
                            .allMatch(audience -> audience.stream().anyMatch(circles::contains)));
        }
        return readable;
    }

    List<List<List<String>>> audiences(String table) {
        return rowsOf(table).audiences();
    }

    private Rows rowsOf(String table) {
        return tables.getOrDefault(table, new Rows(Map.of(), List.of(), false));
    }

    private Rows rows(String table) {
        var places = new HashMap<String, Integer>();
        var audiences = new ArrayList<List<List<String>>>();
        var whole = said.whole(table);
        database.sql(whole.isEmpty() ? own(table) : joined(table, whole)).query(row -> {
            places.put(row.getString(1), audiences.size());
            audiences.add(
                    whole.isEmpty() ? audiences(row.getArray(2), row.getArray(3)) : inherited(whole, row.getString(2)));
        });
        var changes = database.sql("select has_table_privilege(:table, 'update')")
                .param("table", table)
                .query(Boolean.class)
                .single();
        return new Rows(places, audiences, changes);
    }

    private String own(String table) {
        var narrowing = said.narrowedBy(table);
        return narrowing.isEmpty()
                ? "select ctid::text, audience, null::text[] from " + table
                : "select %1$s.ctid::text, audience, readers from %1$s left join %2$s using (about_type, about_id)"
                        .formatted(table, narrowing);
    }

    private static List<List<String>> audiences(Array own, @Nullable Array narrowing) throws SQLException {
        var all = new ArrayList<>(List.of(List.of((String[]) own.getArray())));
        if (narrowing != null) {
            all.add(List.of((String[]) narrowing.getArray()));
        }
        return all;
    }

    private List<List<String>> inherited(String whole, String row) {
        return rowsOf(whole).audiences().get(rowsOf(whole).places().getOrDefault(row, -1));
    }

    private String joined(String table, String whole) {
        var link = WrittenTable.link(database, table, whole);
        return "select part.ctid::text, whole.ctid::text from %s part join %s whole on whole.%s = part.%s"
                .formatted(table, whole, link.get(1), link.get(0));
    }

    /** The circles somebody belongs to, told anew from what they are said to be and not by the program's own rule. */
    private static Set<String> circles(Actor actor) {
        var circles = new HashSet<String>();
        if (!actor.roles().contains(Role.ADMINISTRATOR)) {
            circles.add("institution");
            circles.add("person:" + actor.person().value());
            actor.organs().forEach(organ -> circles.add(organ.code()));
            actor.seats().forEach(organ -> circles.add("members:" + organ.code()));
        }
        return circles;
    }
}
