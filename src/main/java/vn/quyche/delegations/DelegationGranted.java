package vn.quyche.delegations;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A power was given by a separate decision. */
public record DelegationGranted(Particulars particulars, DelegationTold told) implements Fact {

    @Override
    public Map<String, String> details() {
        return told.details();
    }
}
