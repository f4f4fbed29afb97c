package vn.quyche.voting;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The Office entered votes shown by hand or said aloud. */
public record VoteRecorded(Particulars particulars, int voters) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("voters", String.valueOf(voters));
    }
}
