package vn.quyche.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** A route as other systems are answered. */
public record RouteAnswer(
        String outcome,
        VersionJson version,
        List<StepJson> steps,
        List<DutyJson> afterwards,
        List<NeededJson> needed,
        List<WarningJson> warnings,
        List<Basis> basis) {

    public record VersionJson(String number, LocalDate effectiveFrom) {}

    public record StepJson(
            int order,
            String organ,
            String act,
            @Nullable String delegatedBy,
            List<Basis> basis,
            @Nullable DecisionJson decision) {}

    /** The separate decision on delegation by which a step is that organ's. */
    public record DecisionJson(String id, String title, String page) {

        static DecisionJson of(RecordRef decision) {
            return new DecisionJson(decision.id(), decision.title(), decision.path());
        }
    }

    public record DutyJson(String duty, String to, String when, List<Basis> basis) {}

    public record NeededJson(
            String fact, String type, String question, List<String> values, Map<String, String> labels) {}

    public record WarningJson(String code, String message, List<Basis> basis) {}

    public record Basis(String eId, String citation) {}

    /**
     * Puts a route into that form.
     *
     * @param say finds the message of a key
     */
    public static RouteAnswer of(Route route, UnaryOperator<String> say) {
        return new RouteAnswer(
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
                                warning.code(), say.apply("warning." + warning.code()), basis(warning.basis())))
                        .toList(),
                basis(route.basis()));
    }

    private static List<Basis> basis(List<Citation> citations) {
        return citations.stream()
                .map(citation -> new Basis(citation.eId(), citation.words()))
                .toList();
    }
}
