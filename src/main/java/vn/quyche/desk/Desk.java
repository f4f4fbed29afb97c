package vn.quyche.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.VietnamTime;

/** The door to a person's day. */
@Component
public class Desk {

    private static final int MONTHS_AHEAD = 1;

    private final List<Waits> modules;
    private final RhythmStrip rhythm;
    private final Clock clock;

    Desk(List<Waits> modules, RhythmStrip rhythm, Clock clock) {
        this.modules = modules;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    /** What needs the person, what is late, and what comes until the end of next month. */
    @Transactional(readOnly = true)
    public Day day(Actor actor) {
        var today = VietnamTime.today(clock);
        var until = YearMonth.from(today).plusMonths(MONTHS_AHEAD).atEndOfMonth();
        var waiting = modules.stream()
                .flatMap(module -> module.waiting(actor, today).stream())
                .sorted(Comparator.comparing(each -> each.due().orElse(LocalDate.MAX)))
                .toList();
        var coming = modules.stream()
                .flatMap(module -> module.coming(actor, today, until).stream())
                .sorted(Comparator.comparing(Coming::day))
                .toList();
        return new Day(
                today,
                waiting.stream().filter(each -> !each.isLate(today)).toList(),
                waiting.stream().filter(each -> each.isLate(today)).toList(),
                rhythm.of(actor, today),
                until,
                coming);
    }
}
