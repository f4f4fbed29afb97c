package vn.quyche.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Role;
import vn.quyche.kernel.VietnamTime;

/** Matters about sums that are still to be decided or were decided by delegation; held to what the reader may read. */
@Repository
class JdbcSmallSums {

    private final JdbcClient jdbc;

    JdbcSmallSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SmallSum> filed(Actor reader, DateRange during) {
        return jdbc
                .sql("""
                        select id, register, subject, title, purpose, facts, body, state, filed_at, route, routed_on,
                            position, discussion
                        from matter
                        where (:all or audience && :circles::text[]) and jsonb_exists(facts, 'amount')
                            and state not in ('WITHDRAWN', 'RETURNED', 'NOT_ADOPTED')
                            and filed_at >= :from and filed_at < :to
                        order by filed_at, number""")
                .param("all", reader.is(Role.SYSTEM))
                .param("circles", JdbcTexts.of(reader))
                .param("from", JdbcTexts.moment(VietnamTime.startOf(during.from())))
                .param("to", JdbcTexts.moment(VietnamTime.startOf(during.end().orElseThrow())))
                .query(JdbcSmallSums::sum)
                .list()
                .stream()
                .filter(SmallSum::delegated)
                .toList();
    }

    private static SmallSum sum(ResultSet row, int number) throws SQLException {
        var way = RouteJson.read(
                row.getString("route"),
                row.getObject("routed_on", LocalDate.class),
                row.getInt("position"),
                row.getInt("discussion"));
        return new SmallSum(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("register"),
                row.getString("subject"),
                row.getString("title"),
                row.getString("purpose"),
                RouteJson.facts(row.getString("facts")),
                OrganId.of(row.getString("body")),
                MatterState.valueOf(row.getString("state")),
                VietnamTime.dateOf(row.getTimestamp("filed_at").toInstant()),
                way.on(),
                way.deciding().flatMap(step -> step.delegatedBy()).isPresent());
    }
}
