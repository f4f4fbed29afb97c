package vn.quyche.delegations;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A power of the regulation that had been taken back was given back. */
public record DelegationRestored(Particulars particulars, DelegationTold told) implements Fact {

    @Override
    public Map<String, String> details() {
        return told.details();
    }
}
