package vn.quyche.competence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.competence.Effect.Gives;
import vn.quyche.competence.Effect.Requires;
import vn.quyche.competence.Effect.Retains;
import vn.quyche.competence.Effect.Starts;
import vn.quyche.competence.Effect.TakesBack;

/**
 * What separate decisions on delegation make of the acts that the text requires: first what was taken back returns to the
 * organ that had delegated it, then what was given goes to the organ that received it.
 */
record Handover(List<TakesBack> taken, List<Gives> given) {

    static Handover of(List<Effect> effects) {
        var retained = effects.stream()
                .filter(Retains.class::isInstance)
                .map(Retains.class::cast)
                .toList();
        return new Handover(
                effects.stream()
                        .filter(TakesBack.class::isInstance)
                        .map(TakesBack.class::cast)
                        .filter(back -> retained.stream().noneMatch(back::isHeldOffBy))
                        .toList(),
                effects.stream()
                        .filter(Gives.class::isInstance)
                        .map(Gives.class::cast)
                        .toList());
    }

    List<Requires> apply(List<Requires> required) {
        var steps = required;
        for (var back : taken) {
            steps = steps.stream()
                    .flatMap(step -> back.isOf(step) ? returned(step, back) : Stream.of(step))
                    .toList();
        }
        for (var gift : given) {
            var before = steps;
            if (before.stream().noneMatch(step -> gift.power().unlessThen().contains(step.organ()))) {
                steps = before.stream().flatMap(step -> handedOn(step, gift)).toList();
            }
        }
        return steps;
    }

    /** A duty that the taken power started ends with it. */
    boolean voids(Starts duty, List<Requires> required) {
        return taken.stream()
                .anyMatch(back -> back.power().equals(duty.source())
                        && required.stream().anyMatch(back::isOf)
                        && required.stream()
                                .noneMatch(step -> step.source().equals(duty.source()) && !back.isOf(step)));
    }

    private static Stream<Requires> returned(Requires step, TakesBack back) {
        return Stream.concat(Stream.of(step.source()), back.basis().stream())
                .map(source -> new Requires(
                        back.by(), step.act(), Optional.empty(), step.place(), source, Optional.of(back.decision())));
    }

    private static Stream<Requires> handedOn(Requires step, Gives gift) {
        var power = gift.power();
        var act = Optional.ofNullable(power.acts().get(step.act()));
        if (act.isEmpty()
                || !step.organ().equals(power.by())
                || step.delegatedBy().isPresent()) {
            return Stream.of(step);
        }
        var handed = new ArrayList<Requires>();
        for (var source : power.basis()) {
            handed.add(new Requires(
                    gift.to(), act.get(), Optional.of(power.by()), step.place(), source, Optional.of(gift.decision())));
        }
        return handed.stream();
    }
}
