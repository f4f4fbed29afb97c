package vn.quyche.voting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/** Where ballots are kept. */
interface Ballots {

    void add(Ballot ballot);

    Optional<Ballot> find(BallotId id);

    /** Locks the row, so that a vote and the count cannot cross. */
    Optional<Ballot> lock(BallotId id);

    /** Appends a vote; the last one of a person stands. */
    void cast(BallotId ballot, PersonId person, Receipt vote, String enteredBy);

    void close(BallotId ballot, Count result);

    /** How often the organ was sent back to prepare the thing further. */
    int rediscussions(OrganId organ, RecordRef about);

    boolean isOpen(RecordRef takenIn);

    boolean isOpenAbout(RecordRef about);

    /** The ballots of these items, first opened first. */
    List<Ballot> takenIn(Collection<RecordRef> items);

    /** Open ballots on whose roll the person stands, or all open ones that the organs may read. */
    List<Ballot> open(Set<OrganId> readers);

    /** Closed ones, newest first. */
    List<Ballot> closed(Set<OrganId> readers, Instant before, int limit);
}
