package vn.quyche.competence.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.web.TypedDay;

/** Reads the day whose rules shall answer; today where none is given. */
@Component
class AskedDay {

    private final Clock clock;

    AskedDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate read(@Nullable String on) {
        if (on == null || on.isBlank()) {
            return VietnamTime.today(clock);
        }
        return TypedDay.read("on", on);
    }
}
