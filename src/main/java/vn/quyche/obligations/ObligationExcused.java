package vn.quyche.obligations;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** An obligation need not be met: somebody who may said so. */
public record ObligationExcused(Particulars particulars, Slot slot) implements Fact {

    @Override
    public Map<String, String> details() {
        return slot.details();
    }
}
