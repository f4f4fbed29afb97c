package vn.quyche.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.VietnamTime;

/** What is to happen when: done in the order of time, each act as if it were its moment, and nothing after now. */
final class Diary {

    private final BusinessClock clock;
    private final Instant now;
    private final PriorityQueue<Act> acts =
            new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::order));
    private int written;

    Diary(BusinessClock clock) {
        this.clock = clock;
        this.now = clock.instant();
    }

    /** Writes down that something is to be done on a day at an hour. */
    void on(LocalDate day, int hour, int minute, Runnable act) {
        acts.add(new Act(
                day.atTime(LocalTime.of(hour, minute)).atZone(VietnamTime.ZONE).toInstant(), written++, act));
    }

    /** The day on which the present act happens. */
    LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** Does everything up to now; what an act writes down for later is done too. */
    void live() {
        while (!acts.isEmpty() && acts.peek().at().isBefore(now)) {
            var next = acts.remove();
            clock.during(next.at(), () -> {
                next.what().run();
                return next;
            });
        }
    }

    private record Act(Instant at, int order, Runnable what) {}
}
