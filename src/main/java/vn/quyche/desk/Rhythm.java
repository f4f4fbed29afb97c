package vn.quyche.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * When an organ met, is convened, and must meet next: one row of the rhythm strip.
 *
 * @param from the first day drawn
 * @param to the day after the last one drawn
 * @param regular the days of regular sessions
 * @param extraordinary the days of extraordinary sessions
 * @param next the day for which the next session is convened
 * @param latest the last day in time for the next regular session
 * @param basis the provision that sets the cadence
 */
public record Rhythm(
        OrganId organ,
        LocalDate from,
        LocalDate to,
        List<LocalDate> regular,
        List<LocalDate> extraordinary,
        Optional<LocalDate> next,
        Optional<LocalDate> latest,
        Optional<Citation> basis) {

    public Rhythm {
        regular = List.copyOf(regular);
        extraordinary = List.copyOf(extraordinary);
    }

    public Optional<LocalDate> last() {
        return regular.isEmpty() ? Optional.empty() : Optional.of(regular.get(regular.size() - 1));
    }

    /** Where a day stands on the line, in percent of its length. */
    public String at(LocalDate day) {
        var whole = ChronoUnit.DAYS.between(from, to);
        var part = Math.min(Math.max(ChronoUnit.DAYS.between(from, day), 0), whole);
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / whole);
    }

    /** How long the time from one day to another is on the line. */
    public String width(LocalDate start, LocalDate end) {
        var whole = ChronoUnit.DAYS.between(from, to);
        var begin = start.isBefore(from) ? from : start;
        var finish = end.isAfter(to) ? to : end;
        return String.format(
                Locale.ROOT, "%.2f%%", 100.0 * Math.max(0, ChronoUnit.DAYS.between(begin, finish)) / whole);
    }

    public boolean isDrawn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** The first days of the months drawn. */
    public List<LocalDate> months() {
        return from.datesUntil(to).filter(day -> day.getDayOfMonth() == 1).toList();
    }
}
