package vn.quyche.delegations.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.competence.Competence;
import vn.quyche.delegations.DelegationId;
import vn.quyche.delegations.Delegations;
import vn.quyche.delegations.NewGrant;
import vn.quyche.delegations.Plan;
import vn.quyche.delegations.PowerKey;
import vn.quyche.documents.DocumentFilter;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.Documents;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.web.Words;

/** Entering decisions on delegation: filled in, checked with what they would change, then recorded. */
@Controller
class RecordingController {

    private final Delegations delegations;
    private final GrantForm form;
    private final Competence competence;
    private final Documents documents;
    private final Words words;
    private final Clock clock;

    RecordingController(
            Delegations delegations,
            GrantForm form,
            Competence competence,
            Documents documents,
            Words words,
            Clock clock) {
        this.delegations = delegations;
        this.form = form;
        this.competence = competence;
        this.documents = documents;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/delegations/new")
    String grant(Actor me, @RequestParam(defaultValue = "") String subject, Model model) {
        var known = competence.subjects().find(subject);
        return form(
                me,
                Plan.Act.GRANT,
                "",
                known.map(found -> found.code()).stream().toList(),
                model);
    }

    @GetMapping("/delegations/{name}/narrowing")
    String narrow(Actor me, @PathVariable String name, Model model) {
        return form(me, Plan.Act.NARROW, name, subjects(name), model);
    }

    @GetMapping("/delegations/{name}/ending")
    String end(Actor me, @PathVariable String name, Model model) {
        me.mustHave(Right.RECORD_DELEGATION);
        var isGivenBack = Sent.decision(name)
                .filter(id -> !delegations.find(id).isGrant())
                .isPresent();
        return form(me, isGivenBack ? Plan.Act.RESTORE : Plan.Act.END, name, subjects(name), model);
    }

    /** Shows what would change, before it is recorded. */
    @PostMapping("/delegations/check")
    String check(Actor me, @RequestParam MultiValueMap<String, String> sent, Model model) {
        me.mustHave(Right.RECORD_DELEGATION);
        var plan = plan(me, sent);
        sent.remove("_csrf");
        sent.remove("_once");
        model.addAttribute("plan", plan);
        model.addAttribute("sent", sent);
        return "delegations/check";
    }

    @PostMapping("/delegations")
    String record(Actor me, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes then) {
        me.mustHave(Right.RECORD_DELEGATION);
        var id = recorded(me, sent);
        then.addFlashAttribute("toast", words.say("delegation.done"));
        return "redirect:/delegations/" + id;
    }

    private Plan plan(Actor me, MultiValueMap<String, String> sent) {
        var terms = GrantForm.terms(sent);
        var name = Sent.given(sent.getFirst("name"));
        var subject = Sent.words(sent.getFirst("subject"));
        return switch (act(sent)) {
            case GRANT ->
                delegations.planGrant(me, NewGrant.of(of(subject), form.conditions(of(subject), sent), terms));
            case NARROW ->
                Sent.decision(name)
                        .map(id -> delegations.planNarrowing(me, id, form.conditions(only(name), sent), terms))
                        .orElseGet(() -> delegations.planWithdrawal(
                                me, power(name), subject, Optional.of(form.conditions(of(subject), sent)), terms));
            case END, RESTORE ->
                Sent.decision(name)
                        .map(id -> delegations.planEnding(me, id, terms))
                        .orElseGet(() -> delegations.planWithdrawal(me, power(name), subject, Optional.empty(), terms));
        };
    }

    private DelegationId recorded(Actor me, MultiValueMap<String, String> sent) {
        var terms = GrantForm.terms(sent);
        var name = Sent.given(sent.getFirst("name"));
        var subject = Sent.words(sent.getFirst("subject"));
        return switch (act(sent)) {
            case GRANT -> delegations.grant(me, NewGrant.of(of(subject), form.conditions(of(subject), sent), terms));
            case NARROW ->
                Sent.decision(name)
                        .map(id -> delegations.narrow(me, id, form.conditions(only(name), sent), terms))
                        .orElseGet(() -> delegations.takeBack(
                                me, power(name), subject, Optional.of(form.conditions(of(subject), sent)), terms));
            case END, RESTORE ->
                Sent.decision(name)
                        .map(id -> delegations.end(me, id, terms))
                        .orElseGet(() -> delegations.takeBack(me, power(name), subject, Optional.empty(), terms));
        };
    }

    private String form(Actor me, Plan.Act act, String name, List<String> subjects, Model model) {
        me.mustHave(Right.RECORD_DELEGATION);
        var asksConditions = act == Plan.Act.GRANT || act == Plan.Act.NARROW;
        model.addAttribute("act", act);
        model.addAttribute("name", name);
        model.addAttribute("subjects", subjects);
        model.addAttribute("all", competence.subjects().all());
        model.addAttribute("language", words.language());
        model.addAttribute(
                "fields",
                asksConditions
                        ? subjects.stream()
                                .flatMap(subject -> form.fields(subject).stream())
                                .distinct()
                                .toList()
                        : List.of());
        model.addAttribute("today", VietnamTime.today(clock));
        model.addAttribute("documents", documents.list(me, decidedByThem()).lines());
        return "delegations/form";
    }

    private static DocumentFilter decidedByThem() {
        var everything = DocumentFilter.everything().of(DocumentState.ISSUED);
        return new DocumentFilter(
                "",
                Optional.empty(),
                everything.state(),
                Optional.of(OrganId.STANDING_COMMITTEE),
                Optional.empty(),
                Optional.empty(),
                everything.sort(),
                1);
    }

    private List<String> subjects(String name) {
        return Sent.decision(name)
                .map(id -> delegations.find(id).scope().subject().stream().toList())
                .orElseGet(() ->
                        delegations.power(power(name), VietnamTime.today(clock)).subjects());
    }

    private String only(String name) {
        return subjects(name).stream().findFirst().orElse("");
    }

    private static Plan.Act act(MultiValueMap<String, String> sent) {
        var asked = Sent.given(sent.getFirst("act"));
        for (var act : Plan.Act.values()) {
            if (act.name().equals(asked)) {
                return act;
            }
        }
        throw Refusal.invalid("act", "delegation.no-such-act", asked);
    }

    private static String of(Optional<String> subject) {
        return subject.orElseThrow(() -> Refusal.invalid("subject", "competence.no-subject"));
    }

    private static PowerKey power(String name) {
        return PowerKey.of(name).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }
}
