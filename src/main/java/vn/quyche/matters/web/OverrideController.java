package vn.quyche.matters.web;

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
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewOverride;
import vn.quyche.matters.OverrideId;
import vn.quyche.matters.OverrideKind;
import vn.quyche.matters.RouteOverrides;
import vn.quyche.web.StepUp;
import vn.quyche.web.Words;

/** Departures of the Standing Group from the route of a matter. */
@Controller
@RequestMapping("/matters/{id}/overrides")
class OverrideController {

    /** Who may act instead, or decide above. */
    private static final List<OrganId> ORGANS = List.of(
            OrganId.STANDING_GROUP, OrganId.STANDING_COMMITTEE, OrganId.PROVINCIAL_COMMITTEE, OrganId.of("CENTRAL"));

    private final RouteOverrides overrides;
    private final Matters matters;
    private final Comparisons comparisons;
    private final MatterWords matterWords;
    private final Words words;

    OverrideController(
            RouteOverrides overrides, Matters matters, Comparisons comparisons, MatterWords matterWords, Words words) {
        this.overrides = overrides;
        this.matters = matters;
        this.comparisons = comparisons;
        this.matterWords = matterWords;
        this.words = words;
    }

    /** What may be departed from, and what the departure would make of the way. */
    @GetMapping("/new")
    String form(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam Optional<OverrideKind> how,
            @RequestParam(defaultValue = "0") int step,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        overrides.mustSit(me);
        var matter = matters.find(me, id);
        model.addAttribute("matter", matter);
        model.addAttribute("departing", overrides.departing());
        model.addAttribute("kinds", OverrideKind.values());
        model.addAttribute("how", how.orElse(null));
        model.addAttribute("steps", matter.itinerary().toCome());
        model.addAttribute("step", step);
        model.addAttribute("organs", ORGANS);
        model.addAttribute("organ", organ);
        model.addAttribute("reason", reason);
        model.addAttribute("words", matterWords);
        model.addAttribute("change", Optional.empty());
        model.addAttribute("problem", Optional.empty());
        var isChosen = how.filter(one -> one == OverrideKind.SENT_UP || step > 0)
                .filter(one -> !one.namesOrgan() || !organ.isBlank());
        isChosen.ifPresent(one -> preview(me, id, new NewOverride(one, step, organ(organ), reason), model));
        return "matters/override";
    }

    @PostMapping
    String propose(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam int version,
            @RequestParam Optional<OverrideKind> how,
            @RequestParam(defaultValue = "0") int step,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        overrides.mustSit(me);
        var chosen = how.orElseThrow(() -> Refusal.invalid("how", "matter.override-kind", ""));
        overrides.propose(me, id, version, new NewOverride(chosen, step, organ(organ), reason));
        return back(id, "matters.override-proposed", then);
    }

    @StepUp
    @PostMapping("/{override}/voices")
    String say(
            Actor me,
            @PathVariable MatterId id,
            @PathVariable OverrideId override,
            @RequestParam boolean agrees,
            RedirectAttributes then) {
        overrides.say(me, id, override, agrees);
        return back(id, "matters.override-said", then);
    }

    private void preview(Actor me, MatterId id, NewOverride asked, Model model) {
        try {
            model.addAttribute("change", Optional.of(comparisons.of(overrides.preview(me, id, asked))));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            model.addAttribute(
                    "problem",
                    Optional.of(
                            new NewMatterController.Problem(refusal.field().orElse(""), matterWords.refusal(refusal))));
        }
    }

    /** An address may hold anything; what is no organ names none. */
    static Optional<OrganId> organ(String code) {
        return code.matches("[A-Z][A-Z0-9_]*") ? Optional.of(OrganId.of(code)) : Optional.empty();
    }

    private String back(MatterId id, String toast, RedirectAttributes then) {
        then.addFlashAttribute("toast", words.say(toast));
        return "redirect:/matters/" + id;
    }
}
