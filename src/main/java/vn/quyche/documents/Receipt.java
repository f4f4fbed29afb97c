package vn.quyche.documents;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.OrganId;

/** A recipient of an issued document, and whether one of its people has opened it. */
public record Receipt(
        int position,
        @Nullable OrganId organ,
        String name,
        String purpose,
        Instant sentAt,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy) {

    public Optional<OrganId> inside() {
        return Optional.ofNullable(organ);
    }

    public Optional<Instant> received() {
        return Optional.ofNullable(receivedAt);
    }

    public boolean isReceived() {
        return receivedAt != null;
    }
}
