package vn.quyche.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** The tables {@code delegation} and {@code delegation_ending}. */
@Repository
class JdbcDelegationBook implements DelegationBook {

    private static final String SELECT = """
            select delegation.*, ending.from_day as ended_from, ending.decision as end_decision,
                ending.decided_on as end_decided_on, ending.record_type as end_record_type,
                ending.record_id as end_record_id, ending.record_title as end_record_title,
                ending.reason as end_reason, ending.by_name as end_by_name, ending.recorded_at as end_recorded_at
            from delegation left join delegation_ending ending on ending.delegation = delegation.id
            where\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcDelegationBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void lock() {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtext(current_schema() || '.delegations')))")
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Delegation delegation) {
        var statement = jdbc.sql("""
                        insert into delegation (id, kind, regulation, power, subject, by_organ, to_organ, holds, from_day,
                            until_day, ends_day, decision, decided_on, record_type, record_id, record_title, reason,
                            narrows, by_name, recorded_at)
                        values (:id, :kind, :regulation, :power, :subject, :by, :to, :holds::jsonb, :from::date,
                            :until::date, :until::date, :decision, :decidedOn::date, :recordType, :recordId,
                            :recordTitle, :reason, :narrows::uuid, :byName, :at)""")
                .param("id", delegation.id().value())
                .param("kind", delegation.isGrant() ? "GRANT" : "WITHDRAWAL")
                .param("regulation", delegation.regulation())
                .param(
                        "power",
                        delegation.scope().power().map(Citation::toString).orElse(""))
                .param("subject", delegation.scope().subject().orElse(""))
                .param("by", delegation.scope().by().code())
                .param("to", delegation.scope().to().code())
                .param(
                        "holds",
                        delegation.scope().holds().map(json::writeValueAsString).orElse(null))
                .param("from", delegation.force().from())
                .param("until", delegation.until().orElse(null))
                .param("narrows", delegation.narrows().map(DelegationId::value).orElse(null));
        keep(statement, delegation.decided(), delegation.reason(), delegation.recordedBy(), delegation.recordedAt());
    }

    @Override
    public void end(DelegationId id, Delegation.Ending ending) {
        jdbc.sql("update delegation set ends_day = :from::date where id = :id")
                .param("id", id.value())
                .param("from", ending.from())
                .update();
        var statement = jdbc.sql("""
                        insert into delegation_ending (delegation, from_day, decision, decided_on, record_type,
                            record_id, record_title, reason, by_name, recorded_at)
                        values (:id, :from::date, :decision, :decidedOn::date, :recordType, :recordId, :recordTitle,
                            :reason, :byName, :at)""").param("id", id.value()).param("from", ending.from());
        keep(statement, ending.decided(), ending.reason(), ending.recordedBy(), ending.recordedAt());
    }

    private static void keep(
            JdbcClient.StatementSpec statement, Decided decided, String reason, String byName, Instant at) {
        statement
                .param("decision", decided.number())
                .param("decidedOn", decided.on())
                .param("recordType", decided.record().map(RecordRef::type).orElse(null))
                .param("recordId", decided.record().map(RecordRef::id).orElse(null))
                .param("recordTitle", decided.record().map(RecordRef::title).orElse(null))
                .param("reason", reason)
                .param("byName", byName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Delegation> find(DelegationId id) {
        return jdbc.sql(SELECT + "delegation.id = :id")
                .param("id", id.value())
                .query(this::delegation)
                .optional();
    }

    @Override
    public List<Delegation> all(String regulation) {
        return jdbc.sql(SELECT + "regulation = :regulation order by recorded")
                .param("regulation", regulation)
                .query(this::delegation)
                .list();
    }

    @Override
    public List<Delegation> inForce(String regulation, LocalDate on) {
        return jdbc.sql(SELECT + """
                        regulation = :regulation and delegation.from_day <= :on::date
                            and (ends_day is null or ends_day > :on::date)
                        order by recorded""")
                .param("regulation", regulation)
                .param("on", on)
                .query(this::delegation)
                .list();
    }

    private Delegation delegation(ResultSet row, int number) throws SQLException {
        var power = row.getString("power");
        var subject = row.getString("subject");
        var narrows = row.getObject("narrows", UUID.class);
        return new Delegation(
                new DelegationId(row.getObject("id", UUID.class)),
                row.getString("regulation"),
                new Scope(
                        power.isEmpty() ? Optional.empty() : Optional.of(Citation.of(power)),
                        subject.isEmpty() ? Optional.empty() : Optional.of(subject),
                        OrganId.of(row.getString("by_organ")),
                        OrganId.of(row.getString("to_organ")),
                        conditions(row.getString("holds"))),
                new DateRange(row.getObject("from_day", LocalDate.class), row.getObject("ends_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                decided(row, ""),
                row.getString("reason"),
                Optional.ofNullable(narrows).map(DelegationId::new),
                row.getString("by_name"),
                moment(row, "recorded_at"),
                ending(row));
    }

    private static Optional<Delegation.Ending> ending(ResultSet row) throws SQLException {
        var from = row.getObject("ended_from", LocalDate.class);
        return from == null
                ? Optional.empty()
                : Optional.of(new Delegation.Ending(
                        from,
                        decided(row, "end_"),
                        row.getString("end_reason"),
                        row.getString("end_by_name"),
                        moment(row, "end_recorded_at")));
    }

    private static Decided decided(ResultSet row, String prefix) throws SQLException {
        var type = row.getString(prefix + "record_type");
        return new Decided(
                row.getString(prefix + "decision"),
                row.getObject(prefix + "decided_on", LocalDate.class),
                type == null
                        ? Optional.empty()
                        : Optional.of(new RecordRef(
                                type, row.getString(prefix + "record_id"), row.getString(prefix + "record_title"))));
    }

    private Optional<Map<String, Object>> conditions(@Nullable String kept) {
        return Optional.ofNullable(kept).map(text -> json.readValue(text, new TypeReference<Map<String, Object>>() {}));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
