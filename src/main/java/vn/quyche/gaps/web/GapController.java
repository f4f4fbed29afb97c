package vn.quyche.gaps.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.gaps.Amendments;
import vn.quyche.gaps.GapFilter;
import vn.quyche.gaps.GapId;
import vn.quyche.gaps.GapState;
import vn.quyche.gaps.Gaps;
import vn.quyche.gaps.Ground;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.web.Words;

/** The gap register: what is filtered, sorted and paged stands in the address; one page an entry. */
@Controller
@RequestMapping("/gaps")
class GapController {

    private static final int PAGE = 20;

    /** The register on paper has no pages to turn. */
    private static final int WHOLE = 1000;

    private final Gaps gaps;
    private final Amendments amendments;
    private final Words words;

    GapController(Gaps gaps, Amendments amendments, Words words) {
        this.gaps = gaps;
        this.amendments = amendments;
        this.words = words;
    }

    @GetMapping
    String list(
            Actor me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam Optional<Ground> ground,
            @RequestParam Optional<GapState> state,
            @RequestParam(defaultValue = "") String provision,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "-opened") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean whole,
            Model model) {
        var size = whole ? WHOLE : PAGE;
        var filter = new GapFilter(
                q,
                subject,
                ground.orElse(null),
                state.orElse(null),
                provision,
                from.orElse(null),
                to.orElse(null),
                sort,
                whole ? 1 : page,
                size);
        var found = gaps.list(me, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", filter.isFiltered());
        model.addAttribute("found", found);
        model.addAttribute("pages", Math.max(1, (found.total() + size - 1) / size));
        model.addAttribute("subjects", gaps.subjects(me));
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("states", GapState.values());
        model.addAttribute("whole", whole);
        model.addAttribute("mayReadAmendments", amendments.mayRead(me));
        return "gaps/list";
    }

    @GetMapping("/{id}")
    String show(Actor me, @PathVariable GapId id, Model model) {
        var gap = gaps.find(me, id);
        model.addAttribute("gap", gap);
        model.addAttribute("precedents", gaps.precedents(me, gap));
        model.addAttribute("amendments", amendments.from(me, id));
        model.addAttribute("mayPropose", me.may(Right.PROPOSE_AMENDMENT));
        return "gaps/gap";
    }

    @PostMapping("/{id}/note")
    String note(
            Actor me, @PathVariable GapId id, @RequestParam(defaultValue = "") String note, RedirectAttributes then) {
        gaps.note(me, id, note);
        then.addFlashAttribute("toast", words.say("gaps.noted"));
        return "redirect:/gaps/" + id;
    }
}
