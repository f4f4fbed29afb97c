package vn.quyche.voting;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** A question was put to the vote and its roll frozen. */
public record BallotOpened(Particulars particulars, BallotMode mode, int round, int eligible) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("mode", mode.name(), "round", String.valueOf(round), "eligible", String.valueOf(eligible));
    }
}
