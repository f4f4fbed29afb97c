package vn.quyche.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;

/** Lists of matters: every query is held to what the reader may read. */
@Repository
class JdbcMatterList {

    static final String LINE = """
            select matter.*, (select count(*) from matter_paper where matter_paper.matter = matter.id) as papers
            from matter where\s""";

    private static final Map<String, String> SORTS = Map.of(
            "number", "year %1$s, number %1$s",
            "title", "title collate vietnamese %1$s, year desc, number desc",
            "body", "body %1$s, year desc, number desc",
            "state", "state %1$s, since",
            "filed", "filed_at %1$s, year %1$s, number %1$s",
            "since", "since %1$s, year, number");

    private static final String LATEST_FIRST = "filed_at desc, year desc, number desc";

    private final JdbcClient jdbc;

    JdbcMatterList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found list(Actor reader, Filter filter) {
        var values = new HashMap<String, Object>();
        var where = where(reader, filter, values);
        var total = jdbc.sql("select count(*) from matter where " + where)
                .params(values)
                .query(Integer.class)
                .single();
        var lines = jdbc.sql(LINE + where + " order by " + order(filter.sort()) + " limit :size offset :offset")
                .params(values)
                .param("size", filter.size())
                .param("offset", filter.offset())
                .query(JdbcMatterList::line)
                .list();
        return new Found(lines, total);
    }

    List<OrganId> bodies(Actor reader) {
        return jdbc.sql("select distinct body from matter where audience && :organs::text[] order by body")
                .param("organs", JdbcTexts.of(reader))
                .query((row, number) -> OrganId.of(row.getString("body")))
                .list();
    }

    List<MatterLine> readyFor(Actor reader, OrganId organ) {
        return jdbc.sql(LINE + "audience && :organs::text[] and state = 'ACCEPTED' and turn_organ = :organ"
                        + " order by since, year, number")
                .param("organs", JdbcTexts.of(reader))
                .param("organ", organ.code())
                .query(JdbcMatterList::line)
                .list();
    }

    /** What the reader may read and a condition with one parameter holds for, the longest waiting first. */
    List<MatterLine> lines(Actor reader, String condition, String name, Object value) {
        return jdbc.sql(LINE + "audience && :organs::text[] and " + condition + " order by since, year, number")
                .param("organs", JdbcTexts.of(reader))
                .param(name, value)
                .query(JdbcMatterList::line)
                .list();
    }

    private static String where(Actor reader, Filter filter, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("audience && :organs::text[]");
        values.put("organs", JdbcTexts.of(reader));
        if (!filter.words().isEmpty()) {
            conditions.add("folded like '%' || fold(:words) || '%'");
            values.put("words", filter.words().replaceAll("([\\\\%_])", "\\\\$1"));
        }
        add(
                conditions,
                values,
                "state = :state",
                "state",
                Optional.ofNullable(filter.state()).map(Enum::name));
        add(
                conditions,
                values,
                "turn_organ = :turn",
                "turn",
                Optional.ofNullable(filter.organ()).map(OrganId::code));
        add(
                conditions,
                values,
                "body = :body",
                "body",
                Optional.ofNullable(filter.body()).map(OrganId::code));
        add(
                conditions,
                values,
                "filed_at >= :from",
                "from",
                Optional.ofNullable(filter.from()).map(day -> JdbcTexts.moment(VietnamTime.startOf(day))));
        add(
                conditions,
                values,
                "filed_at < :to",
                "to",
                Optional.ofNullable(filter.to()).map(day -> JdbcTexts.moment(VietnamTime.startOf(day.plusDays(1)))));
        if (filter.mine()) {
            conditions.add(mine(reader, values));
        }
        return String.join(" and ", conditions);
    }

    /** The Office: what it has to appraise or place; a leader: what waits for an organ sat in; a body: its own. */
    private static String mine(Actor reader, Map<String, Object> values) {
        if (reader.isOffice()) {
            return "state in ('FILED', 'ACCEPTED')";
        }
        values.put("own", reader.body().code());
        return "(body = :own or state in ('ACCEPTED', 'PLACED') and turn_organ = any(:organs::text[]))";
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
        var columns = Optional.ofNullable(SORTS.get(down ? sort.substring(1) : sort));
        return columns.map(chosen -> chosen.formatted(down ? "desc" : "asc")).orElse(LATEST_FIRST);
    }

    static MatterLine line(ResultSet row, int rowNumber) throws SQLException {
        var organ = row.getString("turn_organ");
        var act = row.getString("turn_act");
        return new MatterLine(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("register"),
                row.getString("title"),
                row.getString("subject"),
                OrganId.of(row.getString("body")),
                MatterState.valueOf(row.getString("state")),
                organ == null ? null : OrganId.of(organ),
                act == null ? null : Act.valueOf(act),
                row.getBoolean("unruled"),
                row.getTimestamp("filed_at").toInstant(),
                row.getTimestamp("since").toInstant(),
                row.getInt("papers"));
    }
}
