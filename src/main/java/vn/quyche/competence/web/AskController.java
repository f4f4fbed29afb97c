package vn.quyche.competence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.competence.Competence;
import vn.quyche.competence.FactDefinition;
import vn.quyche.competence.Lookup;
import vn.quyche.competence.NeededFact;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Route;
import vn.quyche.competence.RouteQuestion;
import vn.quyche.competence.Subject;
import vn.quyche.competence.Subjects;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;
import vn.quyche.web.Words;

/** "Who decides this?", one question at a time. The whole state is in the address; nothing is stored. */
@Controller
class AskController {

    private final Competence competence;
    private final Regulations regulations;
    private final AskedDay day;
    private final AskWords said;
    private final Words words;

    AskController(Competence competence, Regulations regulations, AskedDay day, AskWords said, Words words) {
        this.competence = competence;
        this.regulations = regulations;
        this.day = day;
        this.said = said;
        this.words = words;
    }

    /** A field of work with the subjects that were found in it. */
    record Found(String code, String label, List<Subject> subjects) {}

    /** A provision on which the answer rests. */
    record Ground(Citation citation, String summary) {}

    @GetMapping("/ask")
    String ask(Actor me, @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
        me.mustHave(Right.ASK_COMPETENCE);
        var code = Optional.ofNullable(sent.getFirst("subject")).orElse("");
        model.addAttribute("language", words.language());
        if (code.isBlank()) {
            return start(Optional.ofNullable(sent.getFirst("find")).orElse("").strip(), model);
        }
        var subject = competence
                .subjects()
                .find(code)
                .orElseThrow(() -> Refusal.invalid("subject", "competence.unknown-subject", code));
        var inquiry = Inquiry.read(competence, subject, sent);
        var wasUsable = show(inquiry, model);
        model.addAttribute("mayFile", me.may(Right.FILE_MATTER));
        model.addAttribute("asker", me.name());
        if (!wasUsable) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "competence/ask";
    }

    private String start(String find, Model model) {
        var found = find.isEmpty() ? competence.subjects().all() : Lookup.find(competence.subjects(), find);
        model.addAttribute("find", find);
        model.addAttribute("count", found.size());
        model.addAttribute(
                "fields",
                competence.subjects().fields().stream()
                        .map(field -> field(field, found))
                        .filter(field -> !field.subjects().isEmpty())
                        .toList());
        return "competence/start";
    }

    private Found field(Subjects.Field field, List<Subject> found) {
        return new Found(
                field.code(),
                field.label(words.language()),
                found.stream()
                        .filter(subject -> subject.group().equals(field.code()))
                        .toList());
    }

    /** Answers whether all that was sent could be used. */
    private boolean show(Inquiry sent, Model model) {
        var subject = sent.subject();
        var on = day.of(sent.on());
        var regulation = regulations.working().id();
        var inquiry = competence
                .contradiction(new RouteQuestion(regulation, on.day(), subject.code(), sent.facts()))
                .map(sent::without)
                .orElse(sent);
        var question = new RouteQuestion(regulation, on.day(), subject.code(), inquiry.facts());
        var route = competence.route(question);
        var next = next(inquiry, route);
        model.addAttribute("inquiry", inquiry);
        model.addAttribute("standing", inquiry.carried(""));
        model.addAttribute("subject", subject);
        model.addAttribute("route", route);
        model.addAttribute("on", question.on());
        model.addAttribute("onTyped", on.problem().isPresent() ? inquiry.on() : words.typed(question.on()));
        model.addAttribute("onProblem", on.problem().map(said::refusal));
        model.addAttribute(
                "known",
                subject.facts().stream()
                        .filter(fact -> inquiry.facts().containsKey(fact.name()))
                        .map(fact -> said.known(
                                fact,
                                Optional.ofNullable(inquiry.facts().get(fact.name()))
                                        .orElseThrow(),
                                inquiry.without(fact.name())))
                        .toList());
        model.addAttribute("next", next);
        next.ifPresent(fact -> ask(fact, inquiry, question, model));
        model.addAttribute("open", route.needed().size());
        model.addAttribute(
                "unanswered",
                route.needed().stream()
                        .flatMap(need -> subject.fact(need.fact()).stream())
                        .map(fact -> said.known(fact, "", inquiry.without(fact.name())))
                        .toList());
        model.addAttribute("answer", said.answer(route));
        model.addAttribute("lines", said.lines(route));
        model.addAttribute("assumed", route.outcome() == Outcome.ROUTED ? assumed(inquiry, question) : List.of());
        model.addAttribute("gap", competence.gap(question, words.language()));
        model.addAttribute(
                "grounds",
                grounds(
                        route,
                        next.isPresent()
                                ? competence.because(question, next.get().name())
                                : List.of(),
                        question));
        return inquiry.problem().isEmpty() && on.problem().isEmpty();
    }

    private void ask(FactDefinition fact, Inquiry inquiry, RouteQuestion question, Model model) {
        var typed = Optional.ofNullable(inquiry.typed().get(fact.name())).orElse("");
        model.addAttribute("question", fact.question(words.language()));
        model.addAttribute("control", control(fact));
        model.addAttribute("choices", said.choices(fact, typed));
        model.addAttribute("typed", typed);
        model.addAttribute("because", competence.because(question, fact.name()));
        model.addAttribute("carried", inquiry.carried(fact.name()));
        model.addAttribute("problem", inquiry.problem().map(problem -> said.problem(inquiry, problem)));
    }

    private static String control(FactDefinition fact) {
        return switch (fact.type()) {
            case MONEY, AREA -> fact.type().key();
            case SET -> "checkbox";
            case FLAG, ENUM, POST -> "radio";
        };
    }

    /** What could not be read is asked again; then what tells most, unless the reader is not sure of it. */
    private static Optional<FactDefinition> next(Inquiry inquiry, Route route) {
        return inquiry.problem()
                .map(Inquiry.Problem::fact)
                .or(() -> route.needed().stream()
                        .map(NeededFact::fact)
                        .filter(name -> !inquiry.unsure().contains(name))
                        .findFirst()
                        .flatMap(inquiry.subject()::fact));
    }

    private List<AskWords.Known> assumed(Inquiry inquiry, RouteQuestion question) {
        return competence.assumed(question).stream()
                .map(fact -> {
                    var assumed = fact.byDefault().orElse(false);
                    return said.known(fact, assumed, inquiry.with(fact.name(), String.valueOf(!assumed)));
                })
                .toList();
    }

    /** The provisions beside the page: of the answer, or, while asking, those that ask. */
    private List<Ground> grounds(Route route, List<Citation> asking, RouteQuestion question) {
        var rules = regulations.rules(question.on());
        return (route.basis().isEmpty() ? asking : route.basis())
                .stream()
                        .flatMap(citation -> rules.provision(citation.eId()).stream()
                                .map(provision -> new Ground(citation, provision.summary())))
                        .toList();
    }
}
