package vn.quyche.voting;

import java.time.Instant;
import java.util.Map;
import vn.quyche.kernel.Fact;

/** The members got more time to answer. */
public record BallotPostponed(Particulars particulars, Instant from, Instant to) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("from", from.toString(), "to", to.toString());
    }
}
