package vn.quyche.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.competence.Act;
import vn.quyche.competence.Step;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** Decisions taken by delegated power, with the step at which they were taken; held to what the reader may read. */
@Repository
class JdbcDelegatedDecisions {

    private final JdbcClient jdbc;

    JdbcDelegatedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DelegatedDecision> of(Actor reader, DateRange period) {
        return jdbc.sql("""
                        select matter.id, register, title, subject, facts, reason, body, route, routed_on, position,
                            discussion, decided.organ, decided.act, decided.decided_on,
                            decided.meeting_type as taken_type, decided.meeting_id as taken_id,
                            decided.meeting_title as taken_title
                        from matter_decision decided join matter on matter.id = decided.matter
                        where audience && :circles::text[] and power = 'DELEGATED' and result = 'ADOPTED'
                            and decided_on >= :from::date and (:to::date is null or decided_on < :to::date)
                        order by decided_on desc, decided.id desc""")
                .param("circles", JdbcTexts.of(reader))
                .param("from", period.from())
                .param("to", period.to())
                .query(JdbcDelegatedDecisions::decision)
                .list();
    }

    private static DelegatedDecision decision(ResultSet row, int number) throws SQLException {
        var way = RouteJson.read(
                row.getString("route"),
                row.getObject("routed_on", LocalDate.class),
                row.getInt("position"),
                row.getInt("discussion"));
        var step = step(way, OrganId.of(row.getString("organ")), Act.valueOf(row.getString("act")));
        return new DelegatedDecision(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("register"),
                row.getString("title"),
                row.getString("subject"),
                RouteJson.facts(row.getString("facts")),
                OrganId.of(row.getString("body")),
                step,
                row.getObject("decided_on", LocalDate.class),
                new RecordRef(row.getString("taken_type"), row.getString("taken_id"), row.getString("taken_title")),
                way.isAskedFirst(step),
                row.getString("reason"),
                List.of());
    }

    private static Step step(Itinerary way, OrganId organ, Act act) {
        return way.steps().stream()
                .filter(step -> step.organ().equals(organ)
                        && step.act() == act
                        && step.delegatedBy().isPresent())
                .findFirst()
                .orElseGet(() -> new Step(1, organ, act, Optional.empty(), List.of()));
    }
}
