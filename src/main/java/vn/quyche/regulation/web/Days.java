package vn.quyche.regulation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.web.TypedDay;

/** Reads the day that an address asks about; today where it names none. */
@Component
class Days {

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    LocalDate read(@Nullable String on) {
        if (on == null || on.isBlank()) {
            return VietnamTime.today(clock);
        }
        return TypedDay.read("on", on);
    }
}
