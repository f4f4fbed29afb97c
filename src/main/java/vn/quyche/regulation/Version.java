package vn.quyche.regulation;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.DateRange;

/**
 * A regulation as adopted on one day.
 *
 * @param key its name in the rulebook, such as {@code 2023}
 * @param number its official number; the key where neither the source nor a setting gives one
 * @param force the days on which it is in force
 * @param whole whether all of its text is known; of an older one often only some passages are
 */
public record Version(String key, String number, LocalDate adoptedOn, DateRange force, boolean whole) {

    public LocalDate effectiveFrom() {
        return force.from();
    }

    /** The first day on which it is no longer in force. */
    public Optional<LocalDate> effectiveTo() {
        return force.end();
    }
}
