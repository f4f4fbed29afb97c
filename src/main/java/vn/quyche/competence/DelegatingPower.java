package vn.quyche.competence;

import java.util.List;
import java.util.Map;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * What the regulation lets an organ hand on of its own power.
 *
 * @param by the organ that delegates
 * @param to the organ that may receive it
 * @param unlessThen organs above: where one of them acts, the matter is not the delegating organ's alone
 * @param acts what the receiving organ does instead of each act; an act that is not named is not handed on
 * @param basis the provisions that allow it
 */
public record DelegatingPower(
        OrganId by, OrganId to, List<OrganId> unlessThen, Map<Act, Act> acts, List<Citation> basis) {

    public DelegatingPower {
        unlessThen = List.copyOf(unlessThen);
        acts = Map.copyOf(acts);
        basis = List.copyOf(basis);
    }

    /** Whether it could hand on a step that a matter takes. */
    public boolean covers(Step step) {
        return step.organ().equals(by) && step.delegatedBy().isEmpty() && acts.containsKey(step.act());
    }
}
