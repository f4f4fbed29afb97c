package vn.quyche.whatif;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.quyche.competence.Trial;

/** How many cases went from where to where, month by month: counted for a batch where it is tried, then put together. */
final class Tally {

    private final Map<Shift, Map<YearMonth, Long>> shifts = new HashMap<>();
    private final Map<String, Long> bySubject = new TreeMap<>();
    private final IdentityHashMap<Trial.Moved, Shift> known = new IdentityHashMap<>();
    private long open;

    void add(ChangedCase one) {
        var shift = known.computeIfAbsent(one.moved(), moved -> Shift.of(moved.before(), moved.after()));
        shifts.computeIfAbsent(shift, unused -> new TreeMap<>())
                .merge(YearMonth.from(one.tried().on()), 1L, Long::sum);
        bySubject.merge(one.tried().subject(), 1L, Long::sum);
        open += one.tried().isOpen() ? 1 : 0;
    }

    void add(Tally other) {
        other.shifts.forEach((shift, byMonth) -> {
            var own = shifts.computeIfAbsent(shift, unused -> new TreeMap<>());
            byMonth.forEach((month, count) -> own.merge(month, count, Long::sum));
        });
        other.bySubject.forEach((subject, count) -> bySubject.merge(subject, count, Long::sum));
        open += other.open;
    }

    Map<Shift, Map<YearMonth, Long>> shifts() {
        return Map.copyOf(shifts);
    }

    Map<String, Long> bySubject() {
        return Map.copyOf(bySubject);
    }

    /** How many of them somebody still has to do something about. */
    long open() {
        return open;
    }
}
