package vn.quyche.voting;

import java.util.Optional;

/** Where the urns of secret ballots stand. */
interface Urns {

    void place(BallotId ballot, Urn empty);

    /** Locks the urn until the transaction ends. */
    Optional<Urn> lock(BallotId ballot);

    void save(BallotId ballot, Urn urn);

    /** Slips are not kept beyond the count. */
    void destroy(BallotId ballot);
}
