package vn.quyche.competence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Regulations;
import vn.quyche.web.TypedDay;

/** Reads the day whose rules shall answer; today where none is given. */
@Component
class AskedDay {

    private final Clock clock;
    private final Regulations regulations;

    AskedDay(Clock clock, Regulations regulations) {
        this.clock = clock;
        this.regulations = regulations;
    }

    LocalDate read(@Nullable String on) {
        if (on == null || on.isBlank()) {
            return VietnamTime.today(clock);
        }
        return TypedDay.read("on", on);
    }

    /** As a form reads it: what cannot be used is told at the field, and today answers. */
    Asked of(String on) {
        try {
            var day = read(on);
            regulations.rules(day);
            return new Asked(day, Optional.empty());
        } catch (Refusal refusal) {
            return new Asked(VietnamTime.today(clock), Optional.of(refusal));
        }
    }

    /** The day that answers, and why it is not the one typed. */
    record Asked(LocalDate day, Optional<Refusal> problem) {}
}
