package vn.quyche.competence.web;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Completeness;
import vn.quyche.competence.SubjectCompleteness;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;
import vn.quyche.web.Words;

/** Whether the regulation answers everything: every combination counted, what is silent, and where rules meet. */
@Controller
@RequestMapping("/regulation/completeness")
class CompletenessController {

    private final Competence competence;
    private final Regulations regulations;
    private final AskedDay day;
    private final CompletenessWords said;
    private final Words words;

    CompletenessController(
            Competence competence, Regulations regulations, AskedDay day, CompletenessWords said, Words words) {
        this.competence = competence;
        this.regulations = regulations;
        this.day = day;
        this.said = said;
        this.words = words;
    }

    /** A version to turn to. */
    record Tab(String path, String name, boolean shown) {}

    /** A subject in the list. */
    record Line(
            String code,
            String name,
            String combinations,
            String answered,
            String notRequired,
            String withoutRule,
            boolean silent,
            int overlaps) {}

    @GetMapping
    String all(
            Actor me,
            Model model,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String kind) {
        var found = open(me, model, "/regulation/completeness", on);
        var filter = CompletenessFilter.read(competence.subjects(), field, kind);
        var shown = found.subjects().stream().filter(filter::lets).toList();
        model.addAttribute("fields", filter.fields(competence.subjects(), words));
        model.addAttribute("kinds", filter.kinds(found, words));
        model.addAttribute("lines", shown.stream().map(this::line).toList());
        model.addAttribute("subjects", shown.size());
        model.addAttribute("combinations", sum(shown, SubjectCompleteness::combinations));
        model.addAttribute("answered", sum(shown, SubjectCompleteness::answered));
        model.addAttribute("notRequired", sum(shown, SubjectCompleteness::notRequired));
        model.addAttribute("withoutRule", sum(shown, SubjectCompleteness::withoutRule));
        model.addAttribute(
                "silences",
                shown.stream()
                        .flatMap(it -> it.silences().stream().map(silence -> said.silent(it.subject(), silence)))
                        .toList());
        model.addAttribute(
                "met",
                shown.stream()
                        .flatMap(it -> it.overlaps().stream()
                                .filter(filter::shows)
                                .map(overlap -> said.met(it.subject(), overlap)))
                        .toList());
        return "competence/completeness";
    }

    @GetMapping("/{subject}")
    String one(Actor me, Model model, @PathVariable String subject, @RequestParam(defaultValue = "") String on) {
        var found = open(me, model, "/regulation/completeness/" + subject, on)
                .subject(subject)
                .orElseThrow(() -> Refusal.notFound("competence.unknown-subject", Optional.empty(), subject));
        model.addAttribute("subject", found.subject());
        model.addAttribute("line", line(found));
        model.addAttribute("table", said.table(found));
        model.addAttribute(
                "silences",
                found.silences().stream()
                        .map(silence -> said.silent(found.subject(), silence))
                        .toList());
        model.addAttribute(
                "met",
                found.overlaps().stream()
                        .map(overlap -> said.met(found.subject(), overlap))
                        .toList());
        return "competence/decision-table";
    }

    private Completeness open(Actor me, Model model, String path, String on) {
        me.mustHave(Right.READ_REGULATION);
        var regulation = regulations.working();
        var asked = day.read(on);
        var version = regulation.rules(asked).version();
        var editions = competence.completeness(regulation.id());
        model.addAttribute("language", words.language());
        model.addAttribute("version", version);
        model.addAttribute("regulation", regulation.id());
        model.addAttribute("day", asked);
        model.addAttribute("at", on.isBlank() ? "" : "?on=" + asked);
        model.addAttribute(
                "tabs",
                editions.stream()
                        .map(edition -> tab(path, edition, edition.version().equals(version)))
                        .toList());
        return editions.stream()
                .filter(edition -> edition.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private Tab tab(String path, Completeness edition, boolean shown) {
        var version = edition.version();
        return new Tab(
                path + "?on=" + version.effectiveFrom(),
                words.say("regulation.version.ahead", version.number(), words.day(version.effectiveFrom())),
                shown);
    }

    private Line line(SubjectCompleteness found) {
        return new Line(
                found.subject().code(),
                found.subject().label(words.language()),
                said.number(found.combinations()),
                said.number(found.answered()),
                said.number(found.notRequired()),
                said.number(found.withoutRule()),
                found.withoutRule().signum() > 0,
                found.overlaps().size());
    }

    private String sum(List<SubjectCompleteness> all, Function<SubjectCompleteness, BigInteger> count) {
        return said.number(all.stream().map(count).reduce(BigInteger.ZERO, BigInteger::add));
    }
}
