package vn.quyche.competence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Route;
import vn.quyche.competence.RouteQuestion;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;

/** Who decides, as JSON. */
@RestController
@RequestMapping("/api/v1/competence")
class CompetenceApiController {

    private final Competence competence;
    private final Regulations regulations;
    private final AskedDay day;
    private final MessageSource messages;

    CompetenceApiController(Competence competence, Regulations regulations, AskedDay day, MessageSource messages) {
        this.competence = competence;
        this.regulations = regulations;
        this.day = day;
        this.messages = messages;
    }

    record Asked(
            @Nullable String regulation,
            @Nullable String on,
            @Nullable String subject,
            @Nullable Map<String, Object> facts) {}

    record RouteJson(
            String outcome,
            VersionJson version,
            List<StepJson> steps,
            List<DutyJson> afterwards,
            List<NeededJson> needed,
            List<WarningJson> warnings,
            List<Basis> basis) {}

    record VersionJson(String number, LocalDate effectiveFrom) {}

    record StepJson(
            int order,
            String organ,
            String act,
            @Nullable String delegatedBy,
            List<Basis> basis,
            @Nullable DecisionJson decision) {}

    /** The separate decision on delegation by which a step is that organ's. */
    record DecisionJson(String id, String title, String page) {

        static DecisionJson of(RecordRef decision) {
            return new DecisionJson(decision.id(), decision.title(), decision.path());
        }
    }

    record DutyJson(String duty, String to, String when, List<Basis> basis) {}

    record NeededJson(String fact, String type, String question, List<String> values, Map<String, String> labels) {}

    record WarningJson(String code, String message, List<Basis> basis) {}

    record Basis(String eId, String citation) {}

    @PostMapping("/route")
    RouteJson route(@RequestBody Asked asked, Actor me, Locale language) {
        me.mustHave(Right.ASK_COMPETENCE);
        var subject = Optional.ofNullable(asked.subject())
                .orElseThrow(() -> Refusal.invalid("subject", "competence.no-subject"));
        var route = competence.route(new RouteQuestion(
                Optional.ofNullable(asked.regulation())
                        .orElseGet(() -> regulations.working().id()),
                day.read(asked.on()),
                subject,
                Optional.ofNullable(asked.facts()).orElse(Map.of())));
        return json(route, language);
    }

    private RouteJson json(Route route, Locale language) {
        return new RouteJson(
                route.outcome().name(),
                new VersionJson(route.version().number(), route.version().effectiveFrom()),
                route.steps().stream()
                        .map(step -> new StepJson(
                                step.order(),
                                step.organ().code(),
                                step.act().name(),
                                step.delegatedBy().map(OrganId::code).orElse(null),
                                basis(step.basis()),
                                step.decision().map(DecisionJson::of).orElse(null)))
                        .toList(),
                route.afterwards().stream()
                        .map(duty -> new DutyJson(duty.duty(), duty.to().code(), duty.when(), basis(duty.basis())))
                        .toList(),
                route.needed().stream()
                        .map(need -> new NeededJson(
                                need.fact(), need.type().key(), need.question(), need.values(), need.labels()))
                        .toList(),
                route.warnings().stream()
                        .map(warning -> new WarningJson(
                                warning.code(),
                                messages.getMessage("warning." + warning.code(), null, language),
                                basis(warning.basis())))
                        .toList(),
                basis(route.basis()));
    }

    private static List<Basis> basis(List<Citation> citations) {
        return citations.stream()
                .map(citation -> new Basis(citation.eId(), citation.words()))
                .toList();
    }
}
