package vn.quyche.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.competence.Act;
import vn.quyche.competence.Duty;
import vn.quyche.competence.Outcome;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;
import vn.quyche.competence.Warning;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.regulation.Version;

/**
 * A way and its facts as the register keeps them: what the router answered on that day, in a form of our own, so that it
 * can be read when the router has long changed.
 */
final class RouteJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private RouteJson() {}

    static String write(Itinerary way) {
        var route = way.route();
        return JSON.writeValueAsString(new Kept(
                route.outcome().name(),
                KeptVersion.of(route.version()),
                way.steps().stream().map(KeptStep::of).toList(),
                way.steps().equals(route.steps())
                        ? null
                        : route.steps().stream().map(KeptStep::of).toList(),
                route.afterwards().stream().map(KeptDuty::of).toList(),
                texts(route.basis()),
                route.warnings().stream().map(KeptWarning::of).toList(),
                way.idle().stream().sorted().toList()));
    }

    static Itinerary read(String json, LocalDate on, int position, int discussion) {
        var kept = JSON.readValue(json, Kept.class);
        var steps = steps(kept.steps());
        var route = new Route(
                Outcome.valueOf(kept.outcome()),
                kept.version().read(),
                kept.routed() == null ? steps : steps(kept.routed()),
                kept.afterwards().stream().map(KeptDuty::read).toList(),
                List.of(),
                orNone(kept.warnings()).stream().map(KeptWarning::read).toList(),
                citations(kept.basis()));
        return new Itinerary(route, steps, on, position, discussion, Set.copyOf(orNone(kept.idle())));
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Map<String, Object> facts(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    static Object value(String json) {
        return JSON.readValue(json, Object.class);
    }

    /** What was kept before it was asked for is not there. */
    private static <T> List<T> orNone(@Nullable List<T> kept) {
        return kept == null ? List.of() : kept;
    }

    private static List<String> texts(List<Citation> citations) {
        return citations.stream().map(Citation::toString).toList();
    }

    private static List<Citation> citations(List<String> texts) {
        return texts.stream().map(Citation::of).toList();
    }

    private static List<Step> steps(List<KeptStep> kept) {
        return IntStream.range(0, kept.size())
                .mapToObj(at -> kept.get(at).step(at + 1))
                .toList();
    }

    private record Kept(
            String outcome,
            KeptVersion version,
            List<KeptStep> steps,
            @Nullable List<KeptStep> routed,
            List<KeptDuty> afterwards,
            List<String> basis,
            @Nullable List<KeptWarning> warnings,
            @Nullable List<Integer> idle) {}

    private record KeptWarning(String code, List<String> basis) {

        static KeptWarning of(Warning warning) {
            return new KeptWarning(warning.code(), texts(warning.basis()));
        }

        Warning read() {
            return new Warning(code, citations(basis));
        }
    }

    private record KeptVersion(
            String key,
            String number,
            LocalDate adoptedOn,
            LocalDate from,
            @Nullable LocalDate to,
            boolean whole) {

        static KeptVersion of(Version version) {
            var force = version.force();
            return new KeptVersion(
                    version.key(), version.number(), version.adoptedOn(), force.from(), force.to(), version.whole());
        }

        Version read() {
            return new Version(key, number, adoptedOn, new DateRange(from, to), whole);
        }
    }

    private record KeptStep(
            String organ,
            String act,
            @Nullable String delegatedBy,
            List<String> basis,
            @Nullable KeptDecision decision) {

        static KeptStep of(Step step) {
            return new KeptStep(
                    step.organ().code(),
                    step.act().name(),
                    step.delegatedBy().map(OrganId::code).orElse(null),
                    texts(step.basis()),
                    step.decision().map(KeptDecision::of).orElse(null));
        }

        Step step(int order) {
            return new Step(
                    order,
                    OrganId.of(organ),
                    Act.valueOf(act),
                    Optional.ofNullable(delegatedBy).map(OrganId::of),
                    citations(basis),
                    Optional.ofNullable(decision).map(KeptDecision::read));
        }
    }

    /** The separate decision on delegation by which a step is its organ's. */
    private record KeptDecision(String type, String id, String title) {

        static KeptDecision of(RecordRef decision) {
            return new KeptDecision(decision.type(), decision.id(), decision.title());
        }

        RecordRef read() {
            return new RecordRef(type, id, title);
        }
    }

    private record KeptDuty(String duty, String to, String when, List<String> basis) {

        static KeptDuty of(Duty duty) {
            return new KeptDuty(duty.duty(), duty.to().code(), duty.when(), texts(duty.basis()));
        }

        Duty read() {
            return new Duty(duty, OrganId.of(to), when, citations(basis));
        }
    }
}
