package vn.quyche.voting;

import java.util.Optional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;

/** Who may read a ballot at all. */
final class BallotReading {

    private BallotReading() {}

    /** The ballot, or a refusal as if there were none. */
    static Ballot readable(Actor reader, Optional<Ballot> found) {
        var ballot = found.orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        ballot.audience().mustInclude(reader);
        return ballot;
    }
}
