package vn.quyche.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;

/**
 * A question put to an organ's members. The roll is that of the opening day and does not change; what was counted does
 * not change either: who finds it wrong takes a new ballot that cites this one.
 *
 * @param id names it
 * @param organ whose members vote
 * @param mode how
 * @param form on what
 * @param asked what they are asked
 * @param about what is decided
 * @param takenIn where it is taken: the item of a meeting, or the matter itself when by circulation
 * @param round the how-manieth discussion of a consensus; 1 otherwise
 * @param heldOn the day of the roll and of the rules
 * @param regulation the regulation counted by
 * @param version the number of its version
 * @param openedAt when it opened
 * @param openedBy the name of who opened it
 * @param dueAt when answers by circulation are due
 * @param correction the earlier ballot that this one corrects
 * @param audience who may read of it
 * @param state where it stands
 * @param cancelledFor why it ended without a count, or empty
 * @param roll those who may vote, and those on the roll who may not
 * @param result the count, once closed
 */
public record Ballot(
        BallotId id,
        OrganId organ,
        BallotMode mode,
        BallotForm form,
        Asked asked,
        RecordRef about,
        RecordRef takenIn,
        int round,
        LocalDate heldOn,
        String regulation,
        String version,
        Instant openedAt,
        String openedBy,
        Optional<Instant> dueAt,
        Optional<Correction> correction,
        Audience audience,
        BallotState state,
        String cancelledFor,
        List<Voter> roll,
        Optional<Count> result) {

    public Ballot {
        roll = List.copyOf(roll);
    }

    public String question() {
        return asked.question();
    }

    /** Whether votes are taken. */
    public boolean isOpen() {
        return state == BallotState.OPEN;
    }

    /** Those on the roll who are not suspended, recused or not. */
    public int incumbents() {
        return (int) roll.stream()
                .filter(voter -> voter.standing() != Standing.SUSPENDED)
                .count();
    }

    public int recused() {
        return (int) roll.stream()
                .filter(voter -> voter.standing() == Standing.RECUSED)
                .count();
    }

    /** How many may vote. */
    public int eligible() {
        return (int) roll.stream().filter(Voter::mayVote).count();
    }

    public int cast() {
        return (int) roll.stream().filter(Voter::hasVoted).count();
    }

    /** How many said so, of the votes that count. */
    public int count(Choice choice) {
        return (int) counted().stream().filter(choice::equals).count();
    }

    /** What was said by name and in time. */
    List<Choice> counted() {
        return roll.stream()
                .flatMap(voter -> voter.vote().stream())
                .filter(vote -> !isLate(vote))
                .map(Receipt::choice)
                .toList();
    }

    /** Whether an answer came after the due time; it stands on record and does not count unless the time is extended. */
    public boolean isLate(Receipt vote) {
        return dueAt.filter(due -> vote.at().isAfter(due)).isPresent();
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

    Ballot with(List<Voter> lines) {
        return new Ballot(
                id,
                organ,
                mode,
                form,
                asked,
                about,
                takenIn,
                round,
                heldOn,
                regulation,
                version,
                openedAt,
                openedBy,
                dueAt,
                correction,
                audience,
                state,
                cancelledFor,
                lines,
                result);
    }

    /** Whether so few vote in secret that one answer of all tells on each. */
    public boolean isRevealing() {
        return !mode.isNamed() && Secrecy.isRevealing(eligible());
    }

    public RecordRef reference() {
        return new RecordRef("ballot", id.toString(), about.title());
    }

    public boolean isOnPaper() {
        return form == BallotForm.PAPER;
    }

    /** Whether the person may now vote on a device and has not. */
    public boolean waitsFor(PersonId person) {
        return isOpen()
                && !isOnPaper()
                && voter(person)
                        .filter(voter -> voter.mayVote() && !voter.hasVoted())
                        .isPresent();
    }

    /** Refuses a move that is not lawful from where it stands. */
    void mustBeAbleToBecome(BallotState next) {
        Refusal.refuseIf(state == BallotState.CANCELLED, "ballot.cancelled", cancelledFor);
        Refusal.refuseIf(!state.mayBecome(next), "ballot.closed");
    }
}
