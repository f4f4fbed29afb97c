package vn.quyche.delegations;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when something holds, by which decision, and why.
 *
 * @param from the first day
 * @param until the first day on which it no longer holds, where one is set
 */
public record Terms(LocalDate from, Optional<LocalDate> until, Source source, String reason) {

    public Terms {
        reason = reason.strip();
    }

    public static Terms from(LocalDate from, Source source, String reason) {
        return new Terms(from, Optional.empty(), source, reason);
    }
}
