package vn.quyche.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The clock of the house: the system's time, shown as Vietnam time. A thread may work at another moment for a while,
 * which is how past business is recorded (the demonstration's history) and deadlines are tested.
 */
@Component
public class BusinessClock extends Clock {

    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();

    private final Clock system = Clock.system(VietnamTime.ZONE);

    /** Does the work as if it were that moment, on this thread only. */
    public <T> T during(Instant moment, Supplier<T> work) {
        var before = MOMENT.get();
        MOMENT.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MOMENT.remove();
            } else {
                MOMENT.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        var moment = MOMENT.get();
        return moment == null ? system.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
