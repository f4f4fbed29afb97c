package vn.quyche.regulation.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;

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
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw Refusal.invalid("on", "regulation.not-a-day", on);
        }
    }
}
