package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * A paper came to a matter.
 *
 * @param lateReason why it came after the deadline of the meeting; empty when in time
 */
public record PaperAdded(Particulars particulars, String number, String paper, long size, String lateReason)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "paper", paper, "size", Long.toString(size), "lateReason", lateReason);
    }
}
