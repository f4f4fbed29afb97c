package vn.quyche.competence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.quyche.competence.Effect.Change;
import vn.quyche.competence.Effect.Changes;
import vn.quyche.competence.Effect.Leaves;
import vn.quyche.competence.Effect.Requires;
import vn.quyche.competence.Effect.Starts;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/** What the rules make of one combination of facts. */
record Answer(Outcome outcome, List<Step> steps, List<Duty> afterwards, List<Citation> basis) {

    /** Puts the effects of all matching clauses together. */
    static Answer of(List<Effect> effects) {
        var handover = Handover.of(effects);
        var required = required(effects);
        var base = replaced(effects, handover.apply(required));
        if (base.isEmpty()) {
            var basis = effects.stream()
                    .filter(Leaves.class::isInstance)
                    .map(Effect::source)
                    .distinct()
                    .sorted()
                    .toList();
            var outcome = basis.isEmpty() ? Outcome.NO_RULE : Outcome.NOT_REQUIRED;
            return new Answer(outcome, List.of(), List.of(), basis);
        }
        var steps = steps(Stream.concat(preceding(effects, base), base.stream()).toList());
        var duties = duties(effects, base, duty -> handover.voids(duty, required));
        var basis = new TreeSet<Citation>();
        steps.forEach(step -> basis.addAll(step.basis()));
        duties.forEach(duty -> basis.addAll(duty.basis()));
        return new Answer(Outcome.ROUTED, steps, duties, List.copyOf(basis));
    }

    private static List<Requires> required(List<Effect> effects) {
        return effects.stream()
                .filter(Requires.class::isInstance)
                .map(Requires.class::cast)
                .toList();
    }

    /** The required acts, a delegated one replaced where a clause says so. */
    private static List<Requires> replaced(List<Effect> effects, List<Requires> acts) {
        var required = acts;
        for (var change : changes(effects, Change.INSTEAD)) {
            if (change.whom().isIn(required)) {
                required = Stream.concat(
                                required.stream().filter(step -> !change.whom().isMatchedBy(step)),
                                change.steps().stream())
                        .toList();
            }
        }
        return required;
    }

    private static Stream<Requires> preceding(List<Effect> effects, List<Requires> base) {
        return changes(effects, Change.FIRST).stream()
                .filter(change -> change.whom().isIn(base))
                .flatMap(change -> change.steps().stream().map(step -> before(step, change, base)));
    }

    private static Requires before(Requires step, Changes change, List<Requires> base) {
        var place = base.stream()
                .filter(change.whom()::isMatchedBy)
                .mapToInt(Requires::place)
                .min()
                .orElse(step.place());
        return new Requires(step.organ(), step.act(), step.delegatedBy(), place - 1, step.source(), step.decision());
    }

    private static List<Duty> duties(List<Effect> effects, List<Requires> base, Predicate<Starts> isVoid) {
        var started = effects.stream()
                .filter(Starts.class::isInstance)
                .map(Starts.class::cast)
                .filter(isVoid.negate());
        var after = changes(effects, Change.AFTERWARDS).stream()
                .filter(change -> change.whom().isIn(base))
                .flatMap(change -> change.duty().stream());
        return Stream.concat(started, after)
                .distinct()
                .map(duty -> new Duty(duty.duty(), duty.to(), duty.when(), List.of(duty.source())))
                .toList();
    }

    private static List<Changes> changes(List<Effect> effects, Change kind) {
        return effects.stream()
                .filter(Changes.class::isInstance)
                .map(Changes.class::cast)
                .filter(change -> change.change() == kind)
                .toList();
    }

    /** One step for each organ, act and power, in order, with every provision that gives it. */
    private static List<Step> steps(List<Requires> required) {
        record Power(OrganId organ, Act act, Optional<OrganId> delegatedBy) {}
        var powers = new LinkedHashMap<Power, List<Requires>>();
        required.stream()
                .sorted(Comparator.comparing(Requires::place).thenComparing(Requires::act))
                .forEach(step -> powers.computeIfAbsent(
                                new Power(step.organ(), step.act(), step.delegatedBy()), unused -> new ArrayList<>())
                        .add(step));
        var steps = new ArrayList<Step>();
        powers.forEach((power, given) -> steps.add(new Step(
                steps.size() + 1,
                power.organ(),
                power.act(),
                power.delegatedBy(),
                mostSpecific(given.stream().map(Requires::source).toList()),
                given.stream().flatMap(step -> step.decision().stream()).findFirst())));
        return steps;
    }

    /** Without those that only hold another one of them. */
    static List<Citation> mostSpecific(Collection<Citation> citations) {
        return citations.stream()
                .distinct()
                .filter(one -> citations.stream().noneMatch(other -> !other.equals(one) && other.isWithin(one)))
                .sorted()
                .toList();
    }
}
