package vn.quyche.competence;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** What a routing clause brings about when its conditions hold. */
public sealed interface Effect {

    Citation source();

    /**
     * An act is required. Its place follows the order of the catalogue unless the text says otherwise.
     *
     * @param decision the separate decision by which it is this organ's, where the text alone would not make it so
     */
    record Requires(
            OrganId organ,
            Act act,
            Optional<OrganId> delegatedBy,
            int place,
            Citation source,
            Optional<RecordRef> decision)
            implements Effect {

        Requires(OrganId organ, Act act, Optional<OrganId> delegatedBy, int place, Citation source) {
            this(organ, act, delegatedBy, place, source, Optional.empty());
        }
    }

    /** The decision starts a duty. */
    record Starts(String duty, OrganId to, String when, Citation source) implements Effect {}

    /** The text leaves the matter to others, unless another provision requires an act. */
    record Leaves(Citation source) implements Effect {}

    /** Whenever an organ acts by delegation and nobody above acts after it, its route is changed. */
    record Changes(Delegation whom, Change change, List<Requires> steps, Optional<Starts> duty, Citation source)
            implements Effect {}

    /** A separate decision gives what the delegating organ would do by its own power to another organ. */
    record Gives(DelegatingPower power, OrganId to, RecordRef decision) implements Effect {

        @Override
        public Citation source() {
            return power.basis().get(0);
        }
    }

    /** A separate decision takes back what a provision delegates. */
    record TakesBack(Citation power, OrganId organ, OrganId by, List<Citation> basis, RecordRef decision)
            implements Effect {

        @Override
        public Citation source() {
            return basis.get(0);
        }

        boolean isOf(Requires step) {
            return step.source().equals(power)
                    && step.organ().equals(organ)
                    && step.delegatedBy().equals(Optional.of(by));
        }

        boolean isHeldOffBy(Retains retained) {
            return retained.decision().equals(decision)
                    && retained.power().equals(power)
                    && retained.organ().equals(organ);
        }
    }

    /** Here the delegation that a decision takes back still holds. */
    record Retains(Citation power, OrganId organ, Citation source, RecordRef decision) implements Effect {}

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
