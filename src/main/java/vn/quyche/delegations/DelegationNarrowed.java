package vn.quyche.delegations;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A delegation was narrowed by a decision. */
public record DelegationNarrowed(Particulars particulars, DelegationTold told) implements Fact {

    @Override
    public Map<String, String> details() {
        return told.details();
    }
}
