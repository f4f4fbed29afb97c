package vn.quyche.delegations.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.Refusal;

/** The days of which the uses are shown; the first and the last are counted. */
public record LedgerPeriod(LocalDate first, LocalDate last) {

    /** Without days, the year up to today. */
    static LedgerPeriod read(@Nullable String from, @Nullable String to, LocalDate today) {
        var first = Sent.dayIfAny("from", from).orElse(today.withDayOfYear(1));
        var last = Sent.dayIfAny("to", to)
                .orElse(first.isAfter(today) ? first.plusYears(1).minusDays(1) : today);
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "delegation.period-backwards", first, last);
        }
        return new LedgerPeriod(first, last);
    }

    DateRange days() {
        return new DateRange(first, last.plusDays(1));
    }
}
