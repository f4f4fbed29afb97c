package vn.quyche.matters;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.quyche.competence.Step;
import vn.quyche.kernel.RecordRef;

/**
 * How a delegated power was used.
 *
 * @param isComplex whether the matter had been judged complex
 * @param isAskedFirst whether the organ whose power it is gave its opinion before
 * @param decision the separate decision that gave the power; absent where the regulation delegates it
 */
public record UseOfPower(boolean isComplex, boolean isAskedFirst, Optional<RecordRef> decision) {

    /** Absent where the step is taken by own power. */
    static Optional<UseOfPower> of(Matter matter, Step step) {
        return step.delegatedBy()
                .map(by -> new UseOfPower(
                        Boolean.TRUE.equals(matter.facts().get(FactEntry.COMPLEX)),
                        matter.itinerary().isAskedFirst(step),
                        step.decision()));
    }

    Map<String, String> details() {
        var details = new TreeMap<>(
                Map.of("complex", Boolean.toString(isComplex), "askedFirst", Boolean.toString(isAskedFirst)));
        decision.ifPresent(given -> {
            details.put("delegation", given.id());
            details.put("delegationTitle", given.title());
        });
        return details;
    }
}
