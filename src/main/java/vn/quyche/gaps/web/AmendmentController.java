package vn.quyche.gaps.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.gaps.AmendmentId;
import vn.quyche.gaps.AmendmentState;
import vn.quyche.gaps.Amendments;
import vn.quyche.gaps.Gap;
import vn.quyche.gaps.GapId;
import vn.quyche.gaps.Gaps;
import vn.quyche.gaps.Ground;
import vn.quyche.gaps.NewAmendment;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Right;
import vn.quyche.web.Words;

/** Amendments of the regulation: proposed from the gap register, taken up or declined. */
@Controller
class AmendmentController {

    private final Gaps gaps;
    private final Amendments amendments;
    private final GapWords gapWords;
    private final Words words;

    AmendmentController(Gaps gaps, Amendments amendments, GapWords gapWords, Words words) {
        this.gaps = gaps;
        this.amendments = amendments;
        this.gapWords = gapWords;
        this.words = words;
    }

    /** What should be regulated, under which provision, with the precedents that go along. */
    @GetMapping("/gaps/{id}/amendment")
    String form(Actor me, @PathVariable GapId id, Model model) {
        me.mustHave(Right.PROPOSE_AMENDMENT);
        var gap = gaps.find(me, id);
        model.addAttribute("gap", gap);
        model.addAttribute("precedents", gaps.precedents(me, gap));
        model.addAttribute("provisions", amendments.places());
        model.addAttribute("provision", suggested(gap));
        model.addAttribute("suggested", words.say("gaps.amend.title-for", gapWords.subject(gap.subject())));
        return "gaps/amend";
    }

    @PostMapping("/gaps/{id}/amendment")
    String propose(
            Actor me,
            @PathVariable GapId id,
            @RequestParam(defaultValue = "") String provision,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<GapId> precedents,
            RedirectAttributes then) {
        var amendment = amendments.propose(me, id, new NewAmendment(provision, title, text, precedents));
        then.addFlashAttribute("toast", words.say("gaps.amend.proposed"));
        return "redirect:/amendments/" + amendment;
    }

    @GetMapping("/amendments")
    String list(Actor me, @RequestParam Optional<AmendmentState> state, Model model) {
        model.addAttribute("amendments", amendments.list(me, state));
        model.addAttribute("states", AmendmentState.values());
        model.addAttribute("state", state.orElse(null));
        return "gaps/amendments";
    }

    @GetMapping("/amendments/{id}")
    String show(Actor me, @PathVariable AmendmentId id, Model model) {
        var amendment = amendments.find(me, id);
        var precedents = amendments.precedents(me, id);
        model.addAttribute("amendment", amendment);
        model.addAttribute("precedents", precedents);
        model.addAttribute("hidden", amendment.precedents() - precedents.size());
        model.addAttribute("mayDecide", me.may(Right.DECIDE_AMENDMENT) && amendment.state() == AmendmentState.PROPOSED);
        return "gaps/amendment";
    }

    @PostMapping("/amendments/{id}/decision")
    String decide(
            Actor me,
            @PathVariable AmendmentId id,
            @RequestParam(defaultValue = "PROPOSED") AmendmentState verdict,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes then) {
        amendments.decide(me, id, verdict, note);
        then.addFlashAttribute("toast", words.say("gaps.amend.decided"));
        return "redirect:/amendments/" + id;
    }

    /** Where no rule covers a matter, the provision is for the proposer to say. */
    private static String suggested(Gap gap) {
        return gap.ground() == Ground.NO_RULE
                ? ""
                : gap.provisions().stream().map(Citation::eId).findFirst().orElse("");
    }
}
