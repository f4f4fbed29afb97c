package vn.quyche.matters;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * A matter's place on an agenda.
 *
 * @param meeting the meeting
 * @param organ the organ that meets
 * @param on the day it meets
 * @param papersDue the day by which the papers must have reached the Office, where the regulation sets one
 */
public record Placing(
        RecordRef meeting,
        OrganId organ,
        LocalDate on,
        @Nullable LocalDate papersDue) {

    public static Placing of(RecordRef meeting, OrganId organ, LocalDate on) {
        return new Placing(meeting, organ, on, null);
    }

    public Optional<LocalDate> deadline() {
        return Optional.ofNullable(papersDue);
    }
}
