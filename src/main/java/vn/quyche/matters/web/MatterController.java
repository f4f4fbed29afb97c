package vn.quyche.matters.web;

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
import vn.quyche.kernel.Actor;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.Result;
import vn.quyche.web.Words;

/** The page of a matter, and what is done on it. */
@Controller
@RequestMapping("/matters/{id}")
class MatterController {

    private static final String BACK = "redirect:/matters/{id}";

    private final Matters matters;
    private final MatterPage page;
    private final Comparisons comparisons;
    private final RouteNews news;
    private final SplitWords splits;
    private final Words words;

    MatterController(
            Matters matters, MatterPage page, Comparisons comparisons, RouteNews news, SplitWords splits, Words words) {
        this.matters = matters;
        this.page = page;
        this.comparisons = comparisons;
        this.news = news;
        this.splits = splits;
        this.words = words;
    }

    @GetMapping
    String show(Actor me, @PathVariable MatterId id, Model model) {
        model.addAttribute("page", page.of(me, id));
        model.addAttribute("news", news.of(me, id));
        model.addAttribute("split", splits.of(me, matters.find(me, id)));
        return "matters/matter";
    }

    @PostMapping("/appraisal")
    String appraise(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam int version,
            @RequestParam AppraisalOutcome outcome,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes then) {
        matters.appraise(me, id, version, outcome, note);
        return back(id, outcome == AppraisalOutcome.ACCEPTED ? "matters.accepted" : "matters.given-back", then);
    }

    @PostMapping("/withdrawal")
    String withdraw(Actor me, @PathVariable MatterId id, @RequestParam int version, RedirectAttributes then) {
        matters.withdraw(me, id, version);
        return back(id, "matters.withdrawn", then);
    }

    @PostMapping("/preparation")
    String bringBack(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String statement,
            RedirectAttributes then) {
        matters.bringBack(me, id, version, statement);
        return back(id, "matters.brought-back", then);
    }

    /** Shows what the judgement would change, before it is entered. */
    @GetMapping("/judgement")
    String judge(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam String judgement,
            @RequestParam boolean value,
            Model model) {
        var matter = matters.find(me, id);
        model.addAttribute("matter", matter);
        model.addAttribute("judgement", judgement);
        model.addAttribute("question", page.question(matter, judgement));
        model.addAttribute("value", value);
        model.addAttribute("change", comparisons.of(matters.wouldGo(me, id, judgement, value)));
        return "matters/judgement";
    }

    @PostMapping("/judgement")
    String grade(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam int version,
            @RequestParam String judgement,
            @RequestParam boolean value,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        matters.grade(me, id, version, judgement, value, reason);
        return back(id, "matters.graded", then);
    }

    /** The word of one who decides in person, or of a body outside, as the Office received it. */
    @PostMapping("/decisions")
    String decide(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam Result result,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<LocalDate> on,
            RedirectAttributes then) {
        matters.recordDecision(me, id, page.decision(me, id, result, text, on));
        return back(id, "matters.decided", then);
    }

    private String back(MatterId id, String toast, RedirectAttributes then) {
        then.addAttribute("id", id.toString());
        then.addFlashAttribute("toast", words.say(toast));
        return BACK;
    }
}
