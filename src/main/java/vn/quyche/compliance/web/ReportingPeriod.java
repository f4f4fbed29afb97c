package vn.quyche.compliance.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.Refusal;

/** The days a reader asks about, first and last day both counted, and the periods offered at a click. */
public record ReportingPeriod(LocalDate first, LocalDate last) {

    /** Reads the two days; without them the year of today. */
    static ReportingPeriod of(Optional<LocalDate> first, Optional<LocalDate> last, LocalDate today) {
        var from = first.orElse(today.withDayOfYear(1));
        var to = last.orElse(first.isEmpty() ? today : from.plusYears(1).minusDays(1));
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "report.backwards");
        }
        return new ReportingPeriod(from, to);
    }

    /** The contract's half of it: {@code to} is the last day counted. */
    DateRange days() {
        return new DateRange(first, last.plusDays(1));
    }

    /** A period offered: its message key and its days. */
    public record Offer(String key, ReportingPeriod period, Optional<Integer> number) {}

    static List<Offer> offers(LocalDate today) {
        var month = YearMonth.from(today);
        var quarterStart = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
        var year = today.getYear();
        return List.of(
                new Offer(
                        "period.month", new ReportingPeriod(month.atDay(1), today), Optional.of(month.getMonthValue())),
                new Offer("period.quarter", new ReportingPeriod(quarterStart.atDay(1), today), Optional.empty()),
                new Offer("period.year", new ReportingPeriod(LocalDate.of(year, 1, 1), today), Optional.of(year)),
                new Offer(
                        "period.year",
                        new ReportingPeriod(LocalDate.of(year - 1, 1, 1), LocalDate.of(year - 1, 12, 31)),
                        Optional.of(year - 1)));
    }
}
