package vn.quyche.obligations;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** What was recorded of an obligation was taken back, so that it stands open again. */
public record ObligationReopened(Particulars particulars, Slot slot) implements Fact {

    @Override
    public Map<String, String> details() {
        return slot.details();
    }
}
