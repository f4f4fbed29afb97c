package vn.quyche.meetings;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
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

    public int days() {
        return Math.toIntExact(before.get(ChronoUnit.DAYS));
    }
}
