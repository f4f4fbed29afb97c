package vn.quyche.competence;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * An act that the regulation requires.
 *
 * @param order its place among the steps, from 1
 * @param delegatedBy whose power the organ uses, where it is delegated
 * @param basis the most specific provisions that give the power
 * @param decision the separate decision on delegation by which the act is this organ's, where the text alone would not
 *     make it so
 */
public record Step(
        int order,
        OrganId organ,
        Act act,
        Optional<OrganId> delegatedBy,
        List<Citation> basis,
        Optional<RecordRef> decision) {

    /** An act that rests on the text alone. */
    public Step(int order, OrganId organ, Act act, Optional<OrganId> delegatedBy, List<Citation> basis) {
        this(order, organ, act, delegatedBy, basis, Optional.empty());
    }

    /** The same act at another place. */
    public Step at(int place) {
        return new Step(place, organ, act, delegatedBy, basis, decision);
    }
}
