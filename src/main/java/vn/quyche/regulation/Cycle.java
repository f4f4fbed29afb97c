package vn.quyche.regulation;

import java.time.Period;
import java.util.Arrays;
import java.util.Optional;

/** How often something is owed: once in each week, month, quarter, half-year or year of the calendar. */
public enum Cycle {
    WEEK(Period.ofDays(7)),
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3)),
    HALF_YEAR(Period.ofMonths(6)),
    YEAR(Period.ofYears(1));

    private final Period length;

    Cycle(Period length) {
        this.length = length;
    }

    /** The cycle of a period as the rulebook writes it, such as {@code P3M}. */
    static Optional<Cycle> of(Period period) {
        return Arrays.stream(values())
                .filter(cycle -> cycle.length.equals(period.normalized()))
                .findFirst();
    }
}
