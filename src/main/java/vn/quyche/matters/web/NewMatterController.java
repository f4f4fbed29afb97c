package vn.quyche.matters.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Outcome;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.web.Words;

/** Filing a matter, for the first time or once more. The route shows itself while the questions are answered. */
@Controller
class NewMatterController {

    private static final String PAPERS = "papers";

    private final Matters matters;
    private final FactForm facts;
    private final MatterWords matterWords;
    private final RouteLine routeLine;
    private final Competence competence;
    private final SplitWords splits;
    private final Words words;

    NewMatterController(
            Matters matters,
            FactForm facts,
            MatterWords matterWords,
            RouteLine routeLine,
            Competence competence,
            SplitWords splits,
            Words words) {
        this.matters = matters;
        this.facts = facts;
        this.matterWords = matterWords;
        this.routeLine = routeLine;
        this.competence = competence;
        this.splits = splits;
        this.words = words;
    }

    @GetMapping("/matters/new")
    String form(Actor me, @RequestParam MultiValueMap<String, String> sent, Model model) {
        me.mustHave(Right.FILE_MATTER);
        model.addAttribute("again", Optional.empty());
        ask(me, sent, model);
        model.addAttribute("action", "/matters");
        model.addAttribute("version", 0);
        return "matters/new";
    }

    @PostMapping("/matters")
    String file(
            Actor me,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            RedirectAttributes then) {
        var uploads = Uploads.of(files, PAPERS, "");
        var id = matters.file(me, facts.read(sent), uploads);
        then.addFlashAttribute("toast", words.say("matters.filed"));
        return "redirect:/matters/" + id;
    }

    @GetMapping("/matters/{id}/resubmission")
    String again(Actor me, @PathVariable MatterId id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        me.mustHave(Right.FILE_MATTER);
        var matter = matters.find(me, id);
        var answers = new LinkedMultiValueMap<>(facts.answers(matter.facts()));
        answers.set("subject", matter.subject());
        answers.set("title", matter.title());
        answers.set("summary", matter.summary());
        answers.set("reason", matter.filing().what().reason());
        answers.set("purpose", matter.filing().what().purpose());
        answers.putAll(sent);
        model.addAttribute("again", Optional.of(matter));
        ask(me, answers, model);
        model.addAttribute("action", "/matters/" + id + "/resubmission");
        model.addAttribute("version", matter.version());
        return "matters/new";
    }

    @PostMapping("/matters/{id}/resubmission")
    String fileAgain(
            Actor me,
            @PathVariable MatterId id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            RedirectAttributes then) {
        matters.resubmit(me, id, version, facts.read(sent), Uploads.of(files, PAPERS, ""));
        then.addFlashAttribute("toast", words.say("matters.filed-again"));
        return "redirect:/matters/" + id;
    }

    private void ask(Actor me, MultiValueMap<String, String> sent, Model model) {
        var subject = Optional.ofNullable(sent.getFirst("subject")).orElse("");
        var known = competence.subjects().find(subject);
        model.addAttribute("sent", sent.toSingleValueMap());
        model.addAttribute("subject", known.isPresent() ? subject : "");
        model.addAttribute("subjectName", matterWords.subject(subject));
        model.addAttribute("subjects", competence.subjects().all());
        model.addAttribute("language", words.language());
        model.addAttribute("body", matterWords.organ(me.body()));
        var fields = facts.fields(me, subject, sent);
        model.addAttribute("fields", fields);
        model.addAttribute("steps", List.of());
        model.addAttribute("outcome", "");
        model.addAttribute("problem", Optional.empty());
        model.addAttribute("split", Optional.empty());
        model.addAttribute("sums", facts.asksForMoney(subject));
        if (known.isPresent()) {
            preview(me, sent, fields, model);
        }
    }

    /** The route as far as it can be told; what cannot be read yet is said beside its question. */
    private void preview(Actor me, MultiValueMap<String, String> sent, List<FactField> fields, Model model) {
        try {
            var what = facts.read(sent);
            var route = matters.preview(what);
            model.addAttribute("split", splits.of(me, what, itself(model)));
            model.addAttribute("fields", FactForm.stillAsked(route, fields));
            model.addAttribute("outcome", route.outcome().name());
            model.addAttribute("basis", route.basis());
            model.addAttribute("steps", route.outcome() == Outcome.ROUTED ? routeLine.ahead(route) : List.of());
        } catch (Refusal refusal) {
            var said =
                    words.say("refusal." + refusal.code(), refusal.arguments().toArray());
            model.addAttribute(
                    "problem", Optional.of(new Problem(refusal.field().orElse(""), said)));
        }
    }

    private static Optional<MatterId> itself(Model model) {
        return model.getAttribute("again") instanceof Optional<?> again && again.orElse(null) instanceof Matter matter
                ? Optional.of(matter.id())
                : Optional.empty();
    }

    /**
     * What cannot be read in the form.
     *
     * @param field the fact at fault
     * @param words what is wrong with it
     */
    record Problem(String field, String words) {}
}
