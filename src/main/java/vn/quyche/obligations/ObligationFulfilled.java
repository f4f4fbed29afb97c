package vn.quyche.obligations;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** Somebody recorded that an obligation was met. */
public record ObligationFulfilled(Particulars particulars, Slot slot) implements Fact {

    @Override
    public Map<String, String> details() {
        return slot.details();
    }
}
