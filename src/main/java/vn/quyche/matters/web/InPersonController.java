package vn.quyche.matters.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.competence.Delegating;
import vn.quyche.competence.FactType;
import vn.quyche.competence.Outcome;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.DecidedInPerson;
import vn.quyche.matters.DecisionsInPerson;
import vn.quyche.matters.Matters;
import vn.quyche.web.Words;

/** Recording what the signed-in office-holder had to decide in person by a power delegated to that office. */
@Controller
class InPersonController {

    private final DecisionsInPerson decisions;
    private final Matters matters;
    private final Delegating delegating;
    private final FactForm facts;
    private final MatterWords matterWords;
    private final RouteLine routeLine;
    private final Words words;

    InPersonController(
            DecisionsInPerson decisions,
            Matters matters,
            Delegating delegating,
            FactForm facts,
            MatterWords matterWords,
            RouteLine routeLine,
            Words words) {
        this.decisions = decisions;
        this.matters = matters;
        this.delegating = delegating;
        this.facts = facts;
        this.matterWords = matterWords;
        this.routeLine = routeLine;
        this.words = words;
    }

    @GetMapping("/matters/in-person/new")
    String form(Actor me, @RequestParam MultiValueMap<String, String> sent, Model model) {
        DecisionsInPerson.mustHoldAnOffice(me);
        var subjects = subjects(me);
        if (subjects.isEmpty()) {
            throw Refusal.forbidden("matter.no-power-in-person", Optional.empty());
        }
        var asked = Optional.ofNullable(sent.getFirst("subject")).orElse("");
        var subject = subjects.contains(asked) ? asked : subjects.get(0);
        sent.set("subject", subject);
        var fields = facts.fields(me, subject, sent);
        model.addAttribute("sent", sent.toSingleValueMap());
        model.addAttribute("subject", subject);
        model.addAttribute("subjectName", matterWords.subject(subject));
        model.addAttribute("fields", fields);
        model.addAttribute("steps", List.of());
        model.addAttribute("outcome", "");
        model.addAttribute("own", false);
        model.addAttribute("problem", Optional.empty());
        model.addAttribute("sums", facts.asksForMoney(subject));
        model.addAttribute("today", matterWords.today());
        preview(me, sent, fields, model);
        return "matters/in-person";
    }

    @PostMapping("/matters/in-person")
    String record(
            Actor me,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<LocalDate> on,
            RedirectAttributes then) {
        DecisionsInPerson.mustHoldAnOffice(me);
        var decided = new DecidedInPerson(text, on.orElseGet(matterWords::today));
        var id = decisions.record(me, facts.read(sent), decided, Uploads.of(files, "papers", ""));
        then.addFlashAttribute("toast", words.say("matters.in-person.done"));
        return "redirect:/matters/" + id;
    }

    /** What the text delegates to an office that the person holds. */
    private List<String> subjects(Actor me) {
        return delegating.powers(matterWords.today()).stream()
                .filter(power -> DecisionsInPerson.holds(me, power.to()))
                .flatMap(power -> power.subjects().stream())
                .distinct()
                .toList();
    }

    /** The sum is asked whether or not the route depends on it: the ledger counts what was spent. */
    private void preview(Actor me, MultiValueMap<String, String> sent, List<FactField> fields, Model model) {
        try {
            var route = matters.preview(facts.read(sent));
            var asked = FactForm.stillAsked(route, fields);
            model.addAttribute(
                    "fields",
                    fields.stream()
                            .filter(field ->
                                    asked.contains(field) || field.type().equals(FactType.MONEY.name()))
                            .toList());
            model.addAttribute("outcome", route.outcome().name());
            model.addAttribute("own", decisions.isOwn(me, route));
            model.addAttribute("steps", route.outcome() == Outcome.ROUTED ? routeLine.ahead(route) : List.of());
        } catch (Refusal refusal) {
            var said =
                    words.say("refusal." + refusal.code(), refusal.arguments().toArray());
            model.addAttribute(
                    "problem",
                    Optional.of(new NewMatterController.Problem(refusal.field().orElse(""), said)));
        }
    }
}
