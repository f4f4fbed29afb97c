package vn.quyche.obligations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.obligations.NewSettlement;
import vn.quyche.obligations.Obligation.State;
import vn.quyche.obligations.ObligationFilter;
import vn.quyche.obligations.ObligationKey;
import vn.quyche.obligations.Obligations;
import vn.quyche.obligations.Settling;
import vn.quyche.obligations.Slot;
import vn.quyche.web.Words;

/** The register of obligations and the page of one; what is filtered and paged stands in the address. */
@Controller
@RequestMapping("/obligations")
class ObligationController {

    private static final int MONTHS_BACK = 2;
    private static final int MONTHS_AHEAD = 2;
    private static final List<OrganId> EXCUSING =
            List.of(OrganId.PROVINCIAL_COMMITTEE, OrganId.STANDING_COMMITTEE, OrganId.STANDING_GROUP);

    private final Obligations obligations;
    private final Settling settling;
    private final Words words;
    private final Clock clock;

    ObligationController(Obligations obligations, Settling settling, Words words, Clock clock) {
        this.obligations = obligations;
        this.settling = settling;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Actor me,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<OrganId> owner,
            @RequestParam Optional<State> state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new ObligationFilter(days(from, to), owner, state, code, page);
        model.addAttribute("filter", filter);
        model.addAttribute("found", obligations.page(me, filter));
        model.addAttribute("schedules", obligations.schedules(today()));
        model.addAttribute("states", State.values());
        model.addAttribute("mayRecord", me.may(Right.RECORD_OBLIGATION));
        model.addAttribute("today", today());
        return "obligations/list";
    }

    @GetMapping("/{key}")
    String show(Actor me, @PathVariable ObligationKey key, Model model) {
        var obligation = obligations.find(me, key);
        var slot = obligation.slot().orElseThrow();
        var mayRecord = me.may(Right.RECORD_OBLIGATION);
        var open = obligation.settlement().isEmpty();
        model.addAttribute("obligation", obligation);
        model.addAttribute("slot", slot);
        model.addAttribute("recorded", obligations.recorded(me, key));
        model.addAttribute("mayRecord", mayRecord);
        model.addAttribute("proofs", mayRecord && open ? settling.proofs(me, slot) : List.of());
        model.addAttribute("excusing", excusing(slot));
        model.addAttribute("today", today());
        return "obligations/obligation";
    }

    /** One or several at once, from the register or from the page of one. */
    @PostMapping("/met")
    String met(
            Actor me,
            @RequestParam(name = "obligation", defaultValue = "") List<ObligationKey> keys,
            @RequestParam Optional<LocalDate> day,
            @RequestParam Optional<String> by,
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam Optional<Long> entry,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes then) {
        settling.met(me, keys, new NewSettlement(day(me, day), organ(by), said, paper, entry));
        then.addFlashAttribute("toast", words.say("obligation.done.met", keys.size()));
        return back.startsWith("/obligations") ? "redirect:" + back : "redirect:/obligations/" + keys.get(0);
    }

    @PostMapping("/{key}/excuse")
    String excuse(
            Actor me,
            @PathVariable ObligationKey key,
            @RequestParam Optional<LocalDate> day,
            @RequestParam Optional<String> by,
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String paper,
            RedirectAttributes then) {
        settling.excused(me, key, new NewSettlement(day(me, day), organ(by), said, paper, Optional.empty()));
        then.addFlashAttribute("toast", words.say("obligation.done.excused"));
        return "redirect:/obligations/" + key;
    }

    @PostMapping("/{key}/reopening")
    String reopen(
            Actor me,
            @PathVariable ObligationKey key,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes then) {
        settling.reopened(me, key, why);
        then.addFlashAttribute("toast", words.say("obligation.done.reopened"));
        return "redirect:/obligations/" + key;
    }

    private static LocalDate day(Actor me, Optional<LocalDate> day) {
        me.mustHave(Right.RECORD_OBLIGATION);
        return day.orElseThrow(() -> Refusal.invalid("day", "field.missing", "day"));
    }

    private static Optional<OrganId> organ(Optional<String> code) {
        try {
            return code.filter(text -> !text.isBlank()).map(OrganId::of);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("by", "organ.unknown", code.orElse(""));
        }
    }

    private static List<OrganId> excusing(Slot slot) {
        return EXCUSING.stream()
                .filter(organ -> !organ.equals(slot.key().owner()))
                .toList();
    }

    /** First and last day as given; without them from two months back to the end of the month after next. */
    private DateRange days(Optional<LocalDate> from, Optional<LocalDate> to) {
        var month = today().withDayOfMonth(1);
        var first = from.orElse(month.minusMonths(MONTHS_BACK));
        var last = to.orElse(month.plusMonths(MONTHS_AHEAD).minusDays(1));
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "obligation.backwards");
        }
        return new DateRange(first, last.plusDays(1));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
