package vn.quyche.competence;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/** What a routing clause brings about when its conditions hold. */
public sealed interface Effect {

    Citation source();

    /** An act is required. Its place follows the order of the catalogue unless the text says otherwise. */
    record Requires(OrganId organ, Act act, Optional<OrganId> delegatedBy, int place, Citation source)
            implements Effect {}

    /** The decision starts a duty. */
    record Starts(String duty, OrganId to, String when, Citation source) implements Effect {}

    /** The text leaves the matter to others, unless another provision requires an act. */
    record Leaves(Citation source) implements Effect {}

    /** Whenever an organ acts by delegation and nobody above acts after it, its route is changed. */
    record Changes(Delegation whom, Change change, List<Requires> steps, Optional<Starts> duty, Citation source)
            implements Effect {}

    /** How the steps of a change join the route. */
    enum Change {
        /** They take the place of the delegated act. */
        INSTEAD,
        /** They come before the delegated act. */
        FIRST,
        /** The duty comes after it. */
        AFTERWARDS
    }

    /** An act of one organ by another's power, after which none of the given organs acts. */
    record Delegation(OrganId organ, OrganId by, List<OrganId> unlessThen) {

        boolean isIn(List<Requires> steps) {
            return steps.stream().anyMatch(this::isMatchedBy)
                    && steps.stream().noneMatch(step -> unlessThen.contains(step.organ()));
        }

        boolean isMatchedBy(Requires step) {
            return step.organ().equals(organ) && step.delegatedBy().equals(Optional.of(by));
        }
    }
}
