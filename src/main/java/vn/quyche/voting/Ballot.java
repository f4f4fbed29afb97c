package vn.quyche.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/**
 * A question put to an organ's members by name. The roll is that of the opening day and does not change; a member may
 * change the vote until the count.
 *
 * @param id names it
 * @param organ whose members vote
 * @param mode how
 * @param question what they are asked
 * @param about what is decided
 * @param takenIn the item of the meeting in which it is taken
 * @param round the how-manieth discussion of a consensus; 1 in an open vote
 * @param heldOn the day of the roll and of the rules
 * @param regulation the regulation counted by
 * @param version the number of its version
 * @param openedAt when it opened
 * @param openedBy the name of who opened it
 * @param audience who may read of it
 * @param roll those who may vote, and those on the roll who may not
 * @param result the count, once closed
 */
public record Ballot(
        BallotId id,
        OrganId organ,
        BallotMode mode,
        String question,
        RecordRef about,
        RecordRef takenIn,
        int round,
        LocalDate heldOn,
        String regulation,
        String version,
        Instant openedAt,
        String openedBy,
        Audience audience,
        List<Voter> roll,
        Optional<Count> result) {

    public Ballot {
        roll = List.copyOf(roll);
    }

    public boolean isOpen() {
        return result.isEmpty();
    }

    public int eligible() {
        return (int) roll.stream().filter(Voter::mayVote).count();
    }

    public int cast() {
        return (int) roll.stream().filter(Voter::hasVoted).count();
    }

    public int count(Choice choice) {
        return (int) roll.stream().filter(voter -> voter.said(choice)).count();
    }

    public Optional<Voter> voter(PersonId person) {
        return roll.stream().filter(voter -> voter.person().equals(person)).findFirst();
    }

    /** Those who may vote and have not. */
    public List<Voter> awaited() {
        return roll.stream()
                .filter(Voter::mayVote)
                .filter(voter -> !voter.hasVoted())
                .toList();
    }

    public RecordRef reference() {
        return new RecordRef("ballot", id.toString(), about.title());
    }
}
