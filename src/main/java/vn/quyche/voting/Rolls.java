package vn.quyche.voting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.PersonId;

/** The rolls of ballots, with the votes by name and the marks of those in secret. */
interface Rolls {

    void add(BallotId ballot, List<Voter> roll);

    Map<BallotId, List<Voter>> of(Collection<BallotId> ballots);

    /** One line of a roll, held until the transaction ends, so that a person's votes come one after the other. */
    Optional<Voter> voter(BallotId ballot, PersonId person);

    /** Appends a vote by name; the last one of a person stands. */
    void cast(BallotId ballot, PersonId person, Receipt vote, String enteredBy);

    /** Marks that the person has voted in secret. */
    void mark(BallotId ballot, PersonId person, Receipt receipt);

    /** Freezes who was in the room. */
    void present(BallotId ballot, Set<PersonId> people);
}
