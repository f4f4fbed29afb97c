package vn.quyche.whatif;

import java.util.List;
import java.util.Set;
import vn.quyche.competence.Route;
import vn.quyche.competence.Step;

/** From where decisions go to where. */
public record Shift(Decider before, Decider after) {

    /** Bodies whose act is not the committee's own. */
    private static final Set<String> OUTSIDE = Set.of("CENTRAL", "PARTY_GROUP", "STATE_BODY");

    static Shift of(Route before, Route after) {
        return new Shift(decider(before), decider(after));
    }

    /**
     * Who has the last word here, or that nobody has.
     *
     * @param code an organ, or the outcome where none acts
     * @param delegated whether by another's power
     */
    public record Decider(String code, boolean isOrgan, boolean delegated) {}

    static Decider decider(Route route) {
        var own = own(route.steps());
        if (own.isEmpty()) {
            return new Decider(route.outcome().name(), false, false);
        }
        var last = own.get(own.size() - 1);
        return new Decider(last.organ().code(), true, last.delegatedBy().isPresent());
    }

    private static List<Step> own(List<Step> steps) {
        var here = steps.stream()
                .filter(step -> !OUTSIDE.contains(step.organ().code()))
                .toList();
        return here.isEmpty() ? steps : here;
    }
}
