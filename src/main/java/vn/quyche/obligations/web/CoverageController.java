package vn.quyche.obligations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.obligations.Obligations;
import vn.quyche.regulation.Cycle;

/** One kind of obligation over a year: which body did it in which period. */
@Controller
class CoverageController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Obligations obligations;
    private final Clock clock;

    CoverageController(Obligations obligations, Clock clock) {
        this.obligations = obligations;
        this.clock = clock;
    }

    @GetMapping("/obligations/coverage")
    String coverage(
            Actor me,
            @RequestParam Optional<String> code,
            @RequestParam Optional<Cycle> cycle,
            @RequestParam Optional<Integer> year,
            Model model) {
        var today = VietnamTime.today(clock);
        var asked = year.orElse(today.getYear());
        if (asked < FIRST_YEAR || asked > LAST_YEAR) {
            throw Refusal.invalid("year", "obligation.year-unusable", String.valueOf(asked));
        }
        var schedules = obligations.schedules(LocalDate.of(asked, 12, 31));
        var chosen = code.flatMap(wanted -> schedules.stream()
                        .filter(one -> one.code().equals(wanted))
                        .findFirst())
                .or(() -> code.isPresent()
                        ? Optional.empty()
                        : schedules.stream()
                                .filter(one -> one.owners().size() > 1
                                        || !one.counterparts().isEmpty())
                                .findFirst())
                .orElseThrow(() -> Refusal.invalid("code", "obligation.kind-unknown", code.orElse("")));
        var of = cycle.filter(chosen.cycles()::contains).orElse(chosen.cycles().get(0));
        model.addAttribute("coverage", obligations.coverage(me, chosen.code(), of, asked));
        model.addAttribute("schedules", schedules);
        model.addAttribute("cycle", of);
        model.addAttribute("year", asked);
        model.addAttribute("today", today);
        return "obligations/coverage";
    }
}
