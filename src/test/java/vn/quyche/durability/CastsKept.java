package vn.quyche.durability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the database holds in the end of the ballots, as plain rows.
 *
 * @param ballots every ballot
 * @param rolls who may vote, as ballot and person
 * @param votes the votes by name, in their order
 * @param marks who put a slip into an urn
 * @param told how many entries of the journal tell of each ballot, as ballot and kind of fact
 */
record CastsKept(List<Kept> ballots, List<Line> rolls, List<Vote> votes, List<Mark> marks, Map<String, Integer> told) {

    private static final Pattern SAID = Pattern.compile("\"([^\"]+)\": (\\d+)");

    /** One ballot: whether in secret, how it stands, when it was counted, and what was counted. */
    record Kept(
            String id,
            boolean secret,
            String state,
            Optional<Instant> closedAt,
            Map<String, Integer> said,
            int slips) {}

    /** One who may vote. */
    record Line(String ballot, String person) {}

    /** One vote by name. */
    record Vote(long id, String ballot, String person, String choice, String receipt, Instant at) {}

    /** One mark on the roll of a secret ballot. */
    record Mark(String ballot, String person, String receipt) {}

    /** Under what the number of facts of one kind about a ballot stands. */
    static String fact(String ballot, String name) {
        return ballot + " " + name;
    }

    static CastsKept readFrom(Connection database) throws SQLException {
        var told = new HashMap<String, Integer>();
        rows(
                database,
                "select about_id, name, count(*) from journal_entry where about_type = 'ballot' group by 1, 2",
                row -> told.put(fact(row.getString(1), row.getString(2)), row.getInt(3)));
        return new CastsKept(
                rows(
                        database,
                        "select id, mode = 'SECRET', state, closed_at, coalesce(said::text, '{}'), coalesce(slips, 0) from ballot",
                        row -> new Kept(
                                row.getString(1),
                                row.getBoolean(2),
                                row.getString(3),
                                Optional.ofNullable(row.getTimestamp(4)).map(at -> at.toInstant()),
                                said(row.getString(5)),
                                row.getInt(6))),
                rows(
                        database,
                        "select ballot, person from ballot_voter where standing = 'VOTES'",
                        row -> new Line(row.getString(1), row.getString(2))),
                rows(
                        database,
                        "select id, ballot, person, choice, receipt, cast_at from ballot_vote order by id",
                        row -> new Vote(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getTimestamp(6).toInstant())),
                rows(
                        database,
                        "select ballot, person, receipt from ballot_mark",
                        row -> new Mark(row.getString(1), row.getString(2), row.getString(3))),
                told);
    }

    private static Map<String, Integer> said(String json) {
        var said = new LinkedHashMap<String, Integer>();
        var found = SAID.matcher(json);
        while (found.find()) {
            said.put(found.group(1), Integer.valueOf(found.group(2)));
        }
        return said;
    }

    private static <T> List<T> rows(Connection database, String sql, Reading<T> reading) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (found.next()) {
                all.add(reading.read(found));
            }
            return all;
        }
    }

    /** Makes something of a row. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
