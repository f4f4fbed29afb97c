package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.NewSettlement;
import vn.quyche.obligations.ObligationKey;
import vn.quyche.obligations.Obligations;
import vn.quyche.obligations.Settling;
import vn.quyche.obligations.Slot;
import vn.quyche.obligations.Span;
import vn.quyche.regulation.Cycle;

/**
 * What the calendar asked for in the past, as the Office recorded it: most in time, some late, a few not at all. What
 * was left is chosen by the name of the obligation, so that the demonstration is the same every time.
 */
@Component
class Dues {

    private static final int IN_TIME_OF_HUNDRED = 87;
    private static final int DONE_OF_HUNDRED = 96;

    private final Obligations obligations;
    private final Settling settling;
    private final Cast cast;

    Dues(Obligations obligations, Settling settling, Cast cast) {
        this.obligations = obligations;
        this.settling = settling;
        this.cast = cast;
    }

    void write(Diary diary, LocalDate first, LocalDate today) {
        for (var cycle : Cycle.values()) {
            for (var span : Span.endingIn(cycle, new DateRange(first, today))) {
                var late = span.last().plusDays(cycle == Cycle.WEEK ? 2 : 6);
                diary.on(span.last(), 16, 0, () -> record(span, span.last(), 0, IN_TIME_OF_HUNDRED));
                diary.on(late, 16, 0, () -> record(span, late, IN_TIME_OF_HUNDRED, DONE_OF_HUNDRED));
            }
        }
        firstSessionsOfTheYear(diary, today);
    }

    /** The year that runs: the subordinate committees that were met with already. */
    private void firstSessionsOfTheYear(Diary diary, LocalDate today) {
        var year = Span.around(Cycle.YEAR, today);
        for (var month = 2; month <= today.getMonthValue(); month++) {
            var day = Days.weekday(LocalDate.of(today.getYear(), month, 12));
            var number = month;
            diary.on(day, 16, 30, () -> sessions(year, day, number));
        }
    }

    private void sessions(Span year, LocalDate day, int month) {
        var keys = obligations.asked(cast.office(), year).stream()
                .filter(slot -> slot.key().counterpart().isPresent())
                .map(Slot::key)
                .filter(key -> chance(key) % 12 == month)
                .toList();
        if (!keys.isEmpty()) {
            var by = Optional.of(OrganId.STANDING_GROUP);
            settling.met(
                    cast.office(),
                    keys,
                    new NewSettlement(
                            day,
                            by,
                            "Làm việc tại trụ sở cấp ủy",
                            month + "-QĐ/TU về việc ủy quyền",
                            Optional.empty()));
        }
    }

    private void record(Span span, LocalDate day, int from, int to) {
        var keys = obligations.asked(cast.office(), span).stream()
                .map(Slot::key)
                .filter(key -> chance(key) >= from && chance(key) < to)
                .toList();
        if (!keys.isEmpty()) {
            var paper = span.token() + "-BC";
            settling.met(cast.office(), keys, new NewSettlement(day, Optional.empty(), "", paper, Optional.empty()));
        }
    }

    private static int chance(ObligationKey key) {
        return Math.floorMod(key.toString().hashCode(), 100);
    }
}
