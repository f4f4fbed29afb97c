package vn.quyche.gaps;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.VietnamTime;

/** Reads the table {@code gap}: every query is held to what the reader may read. */
@Repository
class JdbcGapList {

    private static final int MOST_PRECEDENTS = 100;

    private static final Map<String, String> SORTS = Map.of(
            "opened", "opened_at %1$s, id",
            "number", "number %1$s, opened_at desc",
            "subject", "subject %1$s, opened_at desc",
            "ground", "ground %1$s, opened_at desc",
            "state", "state %1$s, opened_at desc");

    private final JdbcClient jdbc;

    JdbcGapList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Gap> find(Actor reader, GapId id) {
        return jdbc.sql("select * from gap where id = :id and audience && :circles::text[]")
                .param("id", id.value())
                .param("circles", circles(reader))
                .query(JdbcGapList::gap)
                .optional();
    }

    GapsFound list(Actor reader, GapFilter filter) {
        var values = new HashMap<String, Object>(Map.of("circles", circles(reader)));
        var where = where(filter, values);
        var total = jdbc.sql("select count(*) from gap where " + where)
                .params(values)
                .query(Integer.class)
                .single();
        var gaps = jdbc.sql("select * from gap where " + where + " order by " + order(filter.sort())
                        + " limit :size offset :offset")
                .params(values)
                .param("size", filter.size())
                .param("offset", filter.offset())
                .query(JdbcGapList::gap)
                .list();
        return new GapsFound(gaps, total);
    }

    /** That no rule covers a matter says nothing of another subject, so there the subject alone makes a precedent. */
    List<Gap> precedents(Actor reader, Gap gap) {
        var provisions = gap.ground() == Ground.NO_RULE ? List.<Citation>of() : gap.provisions();
        return jdbc.sql("""
                        select * from gap where audience && :circles::text[] and id <> :id
                            and (subject = :subject or ground <> 'NO_RULE' and provisions && :provisions::text[])
                        order by opened_at desc, id limit :most""")
                .param("circles", circles(reader))
                .param("id", gap.id().value())
                .param("subject", gap.subject())
                .param("provisions", JdbcGapBook.texts(provisions))
                .param("most", MOST_PRECEDENTS)
                .query(JdbcGapList::gap)
                .list();
    }

    List<String> subjects(Actor reader) {
        return jdbc.sql("select distinct subject from gap where audience && :circles::text[] order by subject")
                .param("circles", circles(reader))
                .query(String.class)
                .list();
    }

    private static String where(GapFilter filter, Map<String, Object> values) {
        var conditions = new ArrayList<>(List.of("audience && :circles::text[]"));
        if (!filter.words().isEmpty()) {
            conditions.add("folded like '%' || fold(:words) || '%'");
            values.put("words", filter.words().replaceAll("([\\\\%_])", "\\\\$1"));
        }
        add(conditions, values, "subject = :subject", "subject", text(filter.subject()));
        add(conditions, values, ":provision = any(provisions)", "provision", text(filter.provision()));
        add(
                conditions,
                values,
                "ground = :ground",
                "ground",
                Optional.ofNullable(filter.ground()).map(Enum::name));
        add(
                conditions,
                values,
                "state = :state",
                "state",
                Optional.ofNullable(filter.state()).map(Enum::name));
        add(
                conditions,
                values,
                "opened_at >= :from",
                "from",
                Optional.ofNullable(filter.from()).map(day -> JdbcGapBook.moment(VietnamTime.startOf(day))));
        add(
                conditions,
                values,
                "opened_at < :to",
                "to",
                Optional.ofNullable(filter.to()).map(day -> JdbcGapBook.moment(VietnamTime.startOf(day.plusDays(1)))));
        return String.join(" and ", conditions);
    }

    private static Optional<String> text(String given) {
        return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Optional<?> value) {
        value.ifPresent(given -> {
            conditions.add(condition);
            values.put(name, given);
        });
    }

    private static String order(String sort) {
        var down = sort.startsWith("-");
        return Optional.ofNullable(SORTS.get(down ? sort.substring(1) : sort))
                .map(columns -> columns.formatted(down ? "desc" : "asc"))
                .orElse("opened_at desc, id");
    }

    static Gap gap(ResultSet row, int number) throws SQLException {
        var settled = row.getString("settled_organ");
        var note = row.getString("note");
        return new Gap(
                new GapId(row.getObject("id", UUID.class)),
                new RecordRef("matter", row.getString("matter"), row.getString("title")),
                row.getString("number"),
                row.getString("subject"),
                Ground.valueOf(row.getString("ground")),
                row.getString("code"),
                strings(row.getArray("provisions")).stream().map(Citation::of).toList(),
                row.getString("reason"),
                row.getString("english"),
                row.getString("by_name"),
                row.getTimestamp("opened_at").toInstant(),
                GapState.valueOf(row.getString("state")),
                settled == null
                        ? Optional.empty()
                        : Optional.of(new Gap.Settlement(
                                OrganId.of(settled),
                                row.getString("settled_act"),
                                row.getString("settled_result"),
                                new RecordRef(
                                        row.getString("settled_type"),
                                        row.getString("settled_id"),
                                        row.getString("settled_title")),
                                row.getObject("settled_on", LocalDate.class))),
                note == null
                        ? Optional.empty()
                        : Optional.of(new Gap.Note(
                                note,
                                row.getString("note_by"),
                                row.getTimestamp("note_at").toInstant())),
                Audience.ofCodes(strings(row.getArray("audience"))));
    }

    static String circles(Actor reader) {
        return JdbcGapBook.texts(reader.circles());
    }

    private static List<String> strings(Array texts) throws SQLException {
        return Arrays.asList((String[]) texts.getArray());
    }
}
