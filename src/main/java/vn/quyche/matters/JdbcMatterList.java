package vn.quyche.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Conditions;
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
        var conditions = conditions(reader, filter);
        var lines = jdbc.sql(
                        LINE + conditions.sql() + " order by " + order(filter.sort()) + " limit :size offset :offset")
                .params(conditions.values())
                .param("size", filter.size())
                .param("offset", filter.offset())
                .query(JdbcMatterList::line)
                .list();
        var total = Conditions.total(
                filter.offset(),
                filter.size(),
                lines.size(),
                () -> jdbc.sql("select count(*) from matter where " + conditions.sql())
                        .params(conditions.values())
                        .query(Integer.class)
                        .single());
        return new Found(lines, total);
    }

    List<OrganId> bodies(Actor reader) {
        return jdbc.sql("select distinct body from matter where audience && :circles::text[] order by body")
                .param("circles", JdbcTexts.of(reader))
                .query((row, number) -> OrganId.of(row.getString("body")))
                .list();
    }

    List<MatterLine> readyFor(Actor reader, OrganId organ) {
        return jdbc.sql(LINE + "audience && :circles::text[] and state = 'ACCEPTED' and turn_organ = :organ"
                        + " order by since, year, number")
                .param("circles", JdbcTexts.of(reader))
                .param("organ", organ.code())
                .query(JdbcMatterList::line)
                .list();
    }

    /** What the reader may read and a condition with one parameter holds for, the longest waiting first. */
    List<MatterLine> lines(Actor reader, String condition, String name, Object value) {
        return jdbc.sql(LINE + "audience && :circles::text[] and " + condition + " order by since, year, number")
                .param("circles", JdbcTexts.of(reader))
                .param(name, value)
                .query(JdbcMatterList::line)
                .list();
    }

    private static Conditions conditions(Actor reader, Filter filter) {
        var conditions = new Conditions("audience && :circles::text[]")
                .with("circles", JdbcTexts.of(reader))
                .and(
                        "state = :state",
                        "state",
                        Optional.ofNullable(filter.state()).map(Enum::name))
                .and(
                        "turn_organ = :turn",
                        "turn",
                        Optional.ofNullable(filter.organ()).map(OrganId::code))
                .and("body = :body", "body", Optional.ofNullable(filter.body()).map(OrganId::code))
                .and(
                        "filed_at >= :from",
                        "from",
                        Optional.ofNullable(filter.from()).map(JdbcMatterList::startOf))
                .and("filed_at < :to", "to", Optional.ofNullable(filter.to()).map(day -> startOf(day.plusDays(1))))
                .andWords("folded", filter.words());
        return filter.mine() ? mine(reader, conditions) : conditions;
    }

    /** The Office: what it has to appraise or place; a leader: what waits for an organ sat in; a body: its own. */
    private static Conditions mine(Actor reader, Conditions conditions) {
        return reader.isOffice()
                ? conditions.and("state in ('FILED', 'ACCEPTED')")
                : conditions.and(
                        "(body = :own or state in ('ACCEPTED', 'PLACED') and turn_organ = any(:circles::text[]))",
                        "own",
                        reader.body().code());
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return JdbcTexts.moment(VietnamTime.startOf(day));
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
