package vn.quyche.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Actor;

/** The matters in the order in which they were filed, held to what the reader may read. */
@Repository
class JdbcMatterHistory {

    private final JdbcClient jdbc;

    JdbcMatterHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a batch ended. */
    record Mark(Instant filedAt, UUID id) {

        static final Mark START = new Mark(Instant.EPOCH, new UUID(0, 0));
    }

    record Row(Mark mark, MatterHistory.PastMatter matter) {}

    long count(Actor reader) {
        return jdbc.sql("select count(*) from matter where audience && :circles::text[]")
                .param("circles", JdbcTexts.of(reader))
                .query(Long.class)
                .single();
    }

    /** The same for the same matters, another as soon as one comes or goes. */
    String mark(Actor reader) {
        return jdbc.sql("""
                        select count(*) || '-' || coalesce(bit_xor(hashtextextended(id::text, 0)), 0) from matter
                        where audience && :circles::text[]""")
                .param("circles", JdbcTexts.of(reader))
                .query(String.class)
                .single();
    }

    List<Row> after(Actor reader, Mark mark, int size) {
        return jdbc.sql("""
                        select id, register, title, subject, facts, routed_on, filed_at, state from matter
                        where audience && :circles::text[] and (filed_at, id) > (:at, :id)
                        order by filed_at, id limit :size""")
                .param("circles", JdbcTexts.of(reader))
                .param("at", JdbcTexts.moment(mark.filedAt()))
                .param("id", mark.id())
                .param("size", size)
                .query(JdbcMatterHistory::row)
                .list();
    }

    List<MatterLine> lines(Actor reader, Collection<MatterId> ids) {
        return jdbc.sql(JdbcMatterList.LINE + "audience && :circles::text[] and id in (:ids)")
                .param("circles", JdbcTexts.of(reader))
                .param("ids", ids.stream().map(MatterId::value).toList())
                .query(JdbcMatterList::line)
                .list();
    }

    private static Row row(ResultSet row, int rowNumber) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Row(
                new Mark(row.getTimestamp("filed_at").toInstant(), id),
                new MatterHistory.PastMatter(
                        new MatterId(id),
                        row.getString("register"),
                        row.getString("title"),
                        row.getString("subject"),
                        RouteJson.facts(row.getString("facts")),
                        row.getObject("routed_on", LocalDate.class),
                        MatterState.valueOf(row.getString("state")).isOpen()));
    }
}
