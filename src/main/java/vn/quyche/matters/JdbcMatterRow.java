package vn.quyche.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/** A row of {@code matter}: written and read in one place. */
final class JdbcMatterRow {

    private JdbcMatterRow() {}

    static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Matter matter) {
        var what = matter.filing().what();
        var way = matter.itinerary();
        return statement
                .param("id", matter.id().value())
                .param("subject", what.subject())
                .param("facts", RouteJson.write(what.facts()))
                .param("title", what.title())
                .param("summary", what.summary())
                .param("reason", what.reason())
                .param("purpose", what.purpose())
                .param("filedBy", matter.filing().by().value())
                .param("filedByName", matter.filing().byName())
                .param("filedAt", Timestamp.from(matter.filing().at()))
                .param("round", matter.filing().round())
                .param("route", RouteJson.write(way))
                .param("routedOn", way.on())
                .param("position", way.position())
                .param("discussion", way.discussion())
                .param("unruled", way.isUnruled())
                .param("state", matter.state().name())
                .param("since", Timestamp.from(matter.since()))
                .param(
                        "turnOrgan",
                        matter.currentStep().map(step -> step.organ().code()).orElse(null))
                .param(
                        "turnAct",
                        matter.currentStep().map(step -> step.act().name()).orElse(null))
                .param("audience", JdbcTexts.of(matter.audience()));
    }

    static Matter matter(ResultSet row, int rowNumber) throws SQLException {
        var what = new NewMatter(
                row.getString("subject"),
                RouteJson.facts(row.getString("facts")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("reason"),
                row.getString("purpose"));
        var filing = new Filing(
                what,
                OrganId.of(row.getString("body")),
                new PersonId(row.getObject("filed_by", UUID.class)),
                row.getString("filed_by_name"),
                row.getTimestamp("filed_at").toInstant(),
                row.getInt("round"));
        return new Matter(
                new MatterId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("register"),
                filing,
                RouteJson.read(
                        row.getString("route"),
                        row.getObject("routed_on", LocalDate.class),
                        row.getInt("position"),
                        row.getInt("discussion")),
                MatterState.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                placing(row),
                JdbcTexts.audience(row.getArray("audience")));
    }

    private static @Nullable Placing placing(ResultSet row) throws SQLException {
        var id = row.getString("meeting_id");
        return id == null
                ? null
                : new Placing(
                        new RecordRef(row.getString("meeting_type"), id, row.getString("meeting_title")),
                        OrganId.of(row.getString("meeting_organ")),
                        row.getObject("meeting_on", LocalDate.class),
                        row.getObject("papers_due", LocalDate.class));
    }
}
