package vn.quyche.competence;

import java.util.List;
import java.util.Set;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * A power that the regulation itself delegates.
 *
 * @param source the provision that delegates it
 * @param by the organ whose power it is
 * @param to the organ that uses it
 * @param subjects the subjects of the catalogue in which it is used, in their order
 * @param acts what the receiving organ does
 */
public record DelegatedPower(Citation source, OrganId by, OrganId to, List<String> subjects, Set<Act> acts) {

    public DelegatedPower {
        subjects = List.copyOf(subjects);
        acts = Set.copyOf(acts);
    }
}
