package vn.quyche.journal;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * The journal is signed with another key from here on.
 *
 * @param before the public half of the key so far
 * @param after the public half of the one that follows it
 * @param handover both, signed by both: whoever trusts the first may trust the second
 */
public record KeyRotated(Particulars particulars, String before, String after, String handover) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("before", before, "after", after, "handover", handover);
    }
}
