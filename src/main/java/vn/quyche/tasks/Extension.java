package vn.quyche.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request for more time, and the answer. */
public record Extension(
        Instant askedAt,
        String askedBy,
        LocalDate wished,
        String reason,
        @Nullable Boolean granted,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    public boolean isOpen() {
        return granted == null;
    }
}
