package vn.quyche.matters.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.competence.Outcome;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterLine;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewFacts;
import vn.quyche.matters.Rerouting;
import vn.quyche.matters.RouteOffer;
import vn.quyche.web.Words;

/** Routes computed anew: the facts change, or another version of the regulation came into force. */
@Controller
class ReroutingController {

    private final Rerouting rerouting;
    private final Matters matters;
    private final FactForm form;
    private final Comparisons comparisons;
    private final MatterWords matterWords;
    private final Words words;

    ReroutingController(
            Rerouting rerouting,
            Matters matters,
            FactForm form,
            Comparisons comparisons,
            MatterWords matterWords,
            Words words) {
        this.rerouting = rerouting;
        this.matters = matters;
        this.form = form;
        this.comparisons = comparisons;
        this.matterWords = matterWords;
        this.words = words;
    }

    /** Open matters whose route another version, or a decision on delegation, changes. */
    @GetMapping("/matters/rerouting")
    String offered(Actor me, Model model) {
        me.mustHave(Right.APPRAISE_MATTER);
        var lines = rerouting.offered(me).stream()
                .map(line -> {
                    var matter = matters.find(me, line.id());
                    var way = matter.itinerary();
                    var turn = way.current().map(matterWords::step).orElse("");
                    var why = rerouting.offered(matter).map(this::why).orElse("");
                    return new Offer(line, turn, way.route().version().key(), way.on(), why);
                })
                .toList();
        model.addAttribute("offers", lines);
        model.addAttribute("words", matterWords);
        return "matters/rerouting";
    }

    /** The facts as they are, to be changed; beneath them the route as it is and as it would be. */
    @GetMapping("/matters/{id}/facts")
    String form(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam(defaultValue = "false") boolean anew,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var matter = matters.find(me, id);
        var answers = FactForm.isAnswered(sent) ? sent : new LinkedMultiValueMap<>(form.answers(matter.facts()));
        model.addAttribute("matter", matter);
        model.addAttribute("anew", anew);
        var offered = rerouting.offered(matter);
        var follows = anew && offered.filter(offer -> offer.version().isEmpty()).isPresent();
        model.addAttribute("offered", offered);
        model.addAttribute("follows", follows);
        model.addAttribute("heading", follows ? "matters.follow" : anew ? "matters.reroute" : "matters.change-facts");
        model.addAttribute(
                "reason", Optional.ofNullable(sent.getFirst("reason")).orElse(""));
        model.addAttribute("subjectName", matterWords.subject(matter.subject()));
        model.addAttribute("overridden", rerouting.isOverridden(me, id));
        model.addAttribute("words", matterWords);
        model.addAttribute("problem", Optional.empty());
        model.addAttribute("outcome", "");
        model.addAttribute("change", Optional.empty());
        model.addAttribute("leaves", Optional.empty());
        model.addAttribute("seen", "");
        compare(me, matter, anew, answers, model);
        return "matters/facts";
    }

    @PostMapping("/matters/{id}/facts")
    String confirm(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean anew,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes then) {
        var matter = matters.find(me, id);
        var asked = new NewFacts(form.facts(matter.subject(), sent), anew, reason);
        var change = rerouting.preview(me, id, asked);
        Refusal.refuseIf(!Comparisons.seen(change).equals(seen), "matter.change-not-seen");
        rerouting.confirm(me, id, version, asked);
        return back(id, anew ? "matters.rerouted" : "matters.facts-changed", then);
    }

    /** The matter stays under its version. */
    @PostMapping("/matters/{id}/version")
    String keep(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        rerouting.keep(me, id, version, reason);
        return back(id, "matters.version-kept", then);
    }

    private void compare(Actor me, Matter matter, boolean anew, MultiValueMap<String, String> answers, Model model) {
        var fields = form.fields(me, matter.subject(), answers);
        model.addAttribute("fields", fields);
        try {
            var asked = new NewFacts(form.facts(matter.subject(), answers), anew, "");
            var route = rerouting.route(me, matter.id(), asked);
            model.addAttribute("fields", FactForm.stillAsked(route, fields));
            model.addAttribute("outcome", route.outcome().name());
            if (route.outcome() != Outcome.FACTS_NEEDED) {
                var change = rerouting.preview(me, matter.id(), asked);
                model.addAttribute("change", Optional.of(comparisons.of(change)));
                model.addAttribute("leaves", matter.place().filter(there -> !change.isSameTurn()));
                model.addAttribute("seen", Comparisons.seen(change));
            }
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            var said =
                    words.say("refusal." + refusal.code(), refusal.arguments().toArray());
            model.addAttribute(
                    "problem",
                    Optional.of(new NewMatterController.Problem(refusal.field().orElse(""), said)));
        }
    }

    private String why(RouteOffer offer) {
        return offer.version()
                .map(version -> words.say("matters.why-version", version.key()))
                .orElseGet(() -> words.say("matters.why-delegation", offer.titles()));
    }

    private String back(MatterId id, String toast, RedirectAttributes then) {
        then.addFlashAttribute("toast", words.say(toast));
        return "redirect:/matters/" + id;
    }

    /**
     * A matter that may be routed anew.
     *
     * @param turn whose turn it is to do what
     * @param under the version under which it was routed
     * @param on when it was
     * @param why the version or the decisions that change it
     */
    record Offer(MatterLine line, String turn, String under, LocalDate on, String why) {}
}
