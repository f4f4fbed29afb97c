package vn.quyche.obligations;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;

/**
 * The facts from which obligations are judged and a report is counted.
 *
 * @param entries facts of the period and of the time before it that a first gap needs
 * @param period the days reported on
 * @param today the day on which it is counted; nothing after it can be missed yet
 */
public record Evidence(List<Entry> entries, DateRange period, LocalDate today) {

    /** Facts of one name within the period. */
    public List<Entry> of(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name) && period.contains(day(entry)))
                .toList();
    }

    public List<Entry> of(String name, OrganId organ) {
        return of(name).stream().filter(entry -> entry.organ().equals(organ)).toList();
    }

    /** Facts of one name and organ, before the period too, in the order of their days. */
    public Stream<Entry> ever(String name, OrganId organ) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name) && entry.organ().equals(organ))
                .sorted(Comparator.comparing(Entry::happenedAt));
    }

    /** The last day that can be judged: the end of the period, or today. */
    public LocalDate horizon() {
        var last = period.end().map(end -> end.minusDays(1)).orElse(today);
        return last.isBefore(today) ? last : today;
    }

    /** The months of the period, the last one being that of its end or of today. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(period.from()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.atDay(1).isAfter(horizon()))
                .toList();
    }

    /** How many of the facts fall into each month of the period. */
    public List<Integer> byMonth(List<Entry> facts) {
        return months().stream()
                .map(month -> (int) facts.stream()
                        .filter(fact -> YearMonth.from(day(fact)).equals(month))
                        .count())
                .toList();
    }

    public static LocalDate day(Entry entry) {
        return VietnamTime.dateOf(entry.happenedAt());
    }

    public static boolean says(Entry entry, String detail, String value) {
        return value.equals(entry.details().get(detail));
    }
}
