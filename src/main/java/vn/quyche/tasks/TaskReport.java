package vn.quyche.tasks;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.files.FileId;

/** What the owner said was done, the proof, and the Office's answer. */
public record TaskReport(
        Instant at,
        String by,
        String words,
        @Nullable FileId proof,
        @Nullable TaskState answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String note) {

    public Optional<FileId> evidence() {
        return Optional.ofNullable(proof);
    }

    public boolean isAnswered() {
        return answer != null;
    }
}
