package vn.quyche.meetings;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.Citation;

/**
 * A deadline that was kept, or broken for a reason.
 *
 * @param name which
 * @param item the item whose papers it is about
 * @param due the last day in time
 * @param done the day on which it was done
 * @param reason why late, or empty when kept
 * @param source where the regulation sets it
 */
public record Deadline(
        DeadlineName name, Optional<ItemId> item, LocalDate due, LocalDate done, String reason, Citation source) {

    public boolean isKept() {
        return !done.isAfter(due);
    }

    boolean lacksReason() {
        return !isKept() && reason.isEmpty();
    }
}
