package vn.quyche.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first one up to, not including, a last one; open when that is absent.
 *
 * @param from the first day
 * @param to the day after the last one
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public static DateRange from(LocalDate day) {
        return new DateRange(day, null);
    }

    public Optional<LocalDate> end() {
        return Optional.ofNullable(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether some day lies in both. */
    public boolean overlaps(DateRange other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }
}
