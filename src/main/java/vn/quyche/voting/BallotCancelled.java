package vn.quyche.voting;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A ballot ended without a count. */
public record BallotCancelled(Particulars particulars, BallotMode mode, int cast) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("mode", mode.name(), "cast", String.valueOf(cast));
    }
}
