package vn.quyche.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** How the days of a deadline are counted, as the regulation is read (J-05). */
enum DayCount {
    CALENDAR {
        @Override
        LocalDate before(LocalDate day, Period time) {
            return day.minus(time);
        }
    },
    /** Saturdays and Sundays do not count; public holidays are not known here. */
    WORKING {
        @Override
        LocalDate before(LocalDate day, Period time) {
            var due = day.minusMonths(time.toTotalMonths());
            for (var left = time.get(ChronoUnit.DAYS); left > 0; ) {
                due = due.minusDays(1);
                left -= WEEKEND.contains(due.getDayOfWeek()) ? 0 : 1;
            }
            return due;
        }
    };

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The day that lies so long before another. */
    abstract LocalDate before(LocalDate day, Period time);
}
