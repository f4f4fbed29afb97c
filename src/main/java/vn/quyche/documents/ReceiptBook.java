package vn.quyche.documents;

import java.time.Instant;
import java.util.List;

/** Who was sent which document, and who has opened it. */
interface ReceiptBook {

    void send(DocumentId id, List<Recipient> recipients, Instant at);

    /** In the order of Nơi nhận. */
    List<Receipt> of(DocumentId id);

    /** Notes that the line was received; false when it had been before. */
    boolean receive(DocumentId id, int position, String by, Instant at);
}
