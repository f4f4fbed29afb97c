package vn.quyche.obligations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * What was recorded of one obligation: that it was met, or that it is excused; and, if that was wrong, that it no longer
 * holds.
 *
 * @param kind met or excused
 * @param day on which it was done or excused
 * @param by who did it, or who excused it
 * @param words how, or why
 * @param paper number and date of a paper that proves it; may be empty
 * @param proof the record of the product that proves it
 * @param withdrawal who took it back, when and why
 */
public record Settlement(
        UUID id,
        ObligationKey obligation,
        Kind kind,
        LocalDate day,
        OrganId by,
        String words,
        String paper,
        Optional<RecordRef> proof,
        Instant recordedAt,
        String recordedBy,
        @Nullable Withdrawal withdrawal) {

    /** How an obligation ended. */
    public enum Kind {
        MET,
        EXCUSED
    }

    /** That what was recorded no longer holds. */
    public record Withdrawal(Instant at, String by, String why) {}

    Settlement withdrawn(Withdrawal by) {
        return new Settlement(id, obligation, kind, day, this.by, words, paper, proof, recordedAt, recordedBy, by);
    }

    public boolean stands() {
        return withdrawal == null;
    }
}
