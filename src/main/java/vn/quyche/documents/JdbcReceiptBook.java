package vn.quyche.documents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.OrganId;

/** The table {@code document_receipt}. */
@Repository
class JdbcReceiptBook implements ReceiptBook {

    private final JdbcClient jdbc;

    JdbcReceiptBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void send(DocumentId id, List<Recipient> recipients, Instant at) {
        for (var position = 0; position < recipients.size(); position++) {
            var recipient = recipients.get(position);
            jdbc.sql("""
                            insert into document_receipt (document, position, organ, name, purpose, sent_at)
                            values (:id, :position, :organ, :name, :purpose, :at)""")
                    .param("id", id.value())
                    .param("position", position)
                    .param("organ", recipient.inside().map(OrganId::code).orElse(null))
                    .param("name", recipient.name())
                    .param("purpose", recipient.purpose())
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    @Override
    public List<Receipt> of(DocumentId id) {
        return jdbc.sql("select * from document_receipt where document = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new Receipt(
                        row.getInt("position"),
                        organ(row.getString("organ")),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getTimestamp("sent_at").toInstant(),
                        instant(row.getTimestamp("received_at")),
                        row.getString("received_by")))
                .list();
    }

    @Override
    public boolean receive(DocumentId id, int position, String by, Instant at) {
        return jdbc.sql("""
                        update document_receipt set received_at = :at, received_by = :by
                        where document = :id and position = :position and received_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("id", id.value())
                        .param("position", position)
                        .update()
                == 1;
    }

    private static @Nullable OrganId organ(@Nullable String code) {
        return code == null ? null : OrganId.of(code);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
