package vn.quyche.voting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** Where ballots are kept. */
interface Ballots {

    void add(Ballot ballot);

    Optional<Ballot> find(BallotId id);

    /** Locks the row against votes and other counts, so that none crosses this one. */
    Optional<Ballot> lock(BallotId id);

    /** Holds the row against the count while a vote goes in; votes do not wait for each other. Without its roll. */
    Optional<Ballot> hold(BallotId id);

    void enter(BallotId ballot, BallotState state, String cancelledFor, Instant at, String by);

    void close(BallotId ballot, Count result);

    void postpone(BallotId ballot, Instant dueAt);

    /** How often the organ was sent back to prepare the thing further. */
    int rediscussions(OrganId organ, RecordRef about);

    boolean isOpen(RecordRef takenIn);

    boolean isOpenAbout(RecordRef about);

    /** The ballots of these records, first opened first. */
    List<Ballot> takenIn(Collection<RecordRef> records);

    /** Ballots not yet over that the readers may read. */
    List<Ballot> open(Set<Circle> readers);

    /** Closed ones, newest first. */
    List<Ballot> closed(Set<Circle> readers, Instant before, int limit);

    /** Those that cite the ballot as corrected. */
    List<Ballot> correcting(BallotId ballot);
}
