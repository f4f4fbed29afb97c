package vn.quyche.obligations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.obligations.Settlement.Kind;
import vn.quyche.obligations.Settlement.Withdrawal;

/** The table {@code obligation_settlement}. */
@Repository
class JdbcSettlements implements Settlements {

    private final JdbcClient jdbc;

    JdbcSettlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Settlement settlement, Audience audience) {
        var proof = settlement.proof();
        return jdbc.sql("""
                        insert into obligation_settlement (id, obligation, kind, day, by_organ, words, paper, proof_type, proof_id,
                            proof_title, recorded_at, recorded_by, audience)
                        values (:id, :obligation, :kind, :day, :by, :words, :paper, :proofType, :proofId, :proofTitle,
                            :recordedAt, :recordedBy, :audience::text[])
                        on conflict (obligation) where withdrawn_at is null do nothing""")
                        .param("id", settlement.id())
                        .param("obligation", settlement.obligation().toString())
                        .param("kind", settlement.kind().name())
                        .param("day", settlement.day())
                        .param("by", settlement.by().code())
                        .param("words", settlement.words())
                        .param("paper", settlement.paper())
                        .param("proofType", proof.map(RecordRef::type).orElse(null))
                        .param("proofId", proof.map(RecordRef::id).orElse(null))
                        .param("proofTitle", proof.map(RecordRef::title).orElse(null))
                        .param("recordedAt", Timestamp.from(settlement.recordedAt()))
                        .param("recordedBy", settlement.recordedBy())
                        .param("audience", audience.codes().toArray(String[]::new))
                        .update()
                == 1;
    }

    @Override
    public void withdraw(Settlement settlement) {
        var withdrawal = Optional.ofNullable(settlement.withdrawal()).orElseThrow();
        jdbc.sql("""
                        update obligation_settlement
                        set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why where id = :id""")
                .param("at", Timestamp.from(withdrawal.at()))
                .param("by", withdrawal.by())
                .param("why", withdrawal.why())
                .param("id", settlement.id())
                .update();
    }

    @Override
    public List<Settlement> of(ObligationKey key) {
        return jdbc.sql(
                        "select * from obligation_settlement where obligation = :obligation order by recorded_at desc, id")
                .param("obligation", key.toString())
                .query(JdbcSettlements::settlement)
                .list();
    }

    @Override
    public Map<ObligationKey, Settlement> standing(Collection<ObligationKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select * from obligation_settlement
                        where withdrawn_at is null and obligation = any (:keys::text[])""")
                .param("keys", keys.stream().map(ObligationKey::toString).toArray(String[]::new))
                .query(JdbcSettlements::settlement)
                .list()
                .stream()
                .collect(Collectors.toMap(Settlement::obligation, Function.identity()));
    }

    private static Settlement settlement(ResultSet row, int number) throws SQLException {
        return new Settlement(
                row.getObject("id", UUID.class),
                ObligationKey.of(row.getString("obligation")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                OrganId.of(row.getString("by_organ")),
                row.getString("words"),
                row.getString("paper"),
                proof(row),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                withdrawal(row));
    }

    private static Optional<RecordRef> proof(ResultSet row) throws SQLException {
        var type = row.getString("proof_type");
        return type == null
                ? Optional.empty()
                : Optional.of(new RecordRef(type, row.getString("proof_id"), row.getString("proof_title")));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = row.getTimestamp("withdrawn_at");
        return at == null
                ? null
                : new Withdrawal(at.toInstant(), row.getString("withdrawn_by"), row.getString("withdrawn_why"));
    }
}
