package vn.quyche.meetings;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.quyche.kernel.Citation;

/**
 * How long before a meeting something must have happened, counted in calendar days (J-05).
 *
 * @param name what
 * @param before how long before
 * @param due the last day on which it is in time
 * @param source where the regulation says so
 */
public record LeadTime(DeadlineName name, Period before, LocalDate due, Citation source) {

    public boolean isKeptOn(LocalDate day) {
        return !day.isAfter(due);
    }

    /** What became of it: done on that day, and if that was late, for the reason given. */
    Deadline met(Optional<ItemId> item, LocalDate done, String reason) {
        return new Deadline(name, item, due, done, isKeptOn(done) ? "" : reason.strip(), source);
    }

    public int days() {
        return Math.toIntExact(before.get(ChronoUnit.DAYS));
    }
}
