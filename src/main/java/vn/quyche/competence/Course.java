package vn.quyche.competence;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/** How some cases of a subject go: the required acts, and what they rest on. */
public record Course(Outcome outcome, List<Step> steps, List<Citation> basis) {

    static Course of(Answer answer) {
        return new Course(answer.outcome(), answer.steps(), answer.basis());
    }

    /** Whether the same organs do the same by the same power. */
    boolean goesAs(Course other) {
        return outcome == other.outcome && powers().equals(other.powers());
    }

    private List<Power> powers() {
        return steps.stream()
                .map(step -> new Power(step.organ(), step.act(), step.delegatedBy()))
                .toList();
    }

    private record Power(OrganId organ, Act act, Optional<OrganId> delegatedBy) {}
}
