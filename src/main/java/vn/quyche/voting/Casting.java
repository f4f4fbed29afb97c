package vn.quyche.voting;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;

/**
 * Votes going in. The same vote sent again is answered with the same receipt, whatever has happened to the ballot since:
 * who got no answer must be able to ask again.
 */
@Component
class Casting {

    private final Ballots ballots;
    private final Rolls rolls;
    private final Urns urns;
    private final ObjectProvider<Presence> presence;
    private final BallotFacts facts;
    private final Clock clock;

    Casting(
            Ballots ballots,
            Rolls rolls,
            Urns urns,
            ObjectProvider<Presence> presence,
            BallotFacts facts,
            Clock clock) {
        this.ballots = ballots;
        this.rolls = rolls;
        this.urns = urns;
        this.presence = presence;
        this.facts = facts;
        this.clock = clock;
    }

    Receipt cast(Actor member, BallotId id, Choice choice, String opinion) {
        var ballot = BallotReading.readable(member, ballots.hold(id));
        var voter = mustBeOnRoll(ballot, member.person());
        if (ballot.mode() == BallotMode.SECRET) {
            return inSecret(member, ballot, voter, choice, opinion);
        }
        var said = Opinion.of(opinion);
        var stands = standing(voter, choice, said);
        if (stands.isPresent() && voter.enteredBy().isEmpty()) {
            return stands.get();
        }
        mustTake(ballot, voter, choice, said);
        var vote = new Receipt(Receipts.code(), choice, said, now());
        rolls.cast(id, member.person(), vote, "");
        facts.tell(new VoteCast(facts.about(member, ballot, List.of())));
        return vote;
    }

    Receipt record(Actor office, BallotId id, PersonId member, Choice choice, String opinion) {
        var ballot = BallotReading.readable(office, ballots.hold(id));
        refuseIf(!ballot.mode().isNamed(), "ballot.secret-not-entered");
        var voter = mustBeOnRoll(ballot, member);
        var said = Opinion.of(opinion);
        var stands = standing(voter, choice, said);
        if (stands.isPresent()) {
            return stands.get();
        }
        mustTake(ballot, voter, choice, said);
        var vote = new Receipt(Receipts.code(), choice, said, now());
        rolls.cast(id, member, vote, office.name());
        facts.tell(new VoteRecorded(facts.about(office, ballot, List.of()), 1));
        return vote;
    }

    void recordShow(Actor office, BallotId id, Map<PersonId, Choice> exceptions) {
        var ballot = BallotReading.readable(office, ballots.lock(id));
        mustBeOpen(ballot);
        refuseIf(!ballot.mode().isNamed(), "ballot.secret-not-entered");
        refuseIf(ballot.asked().kind() != BallotKind.QUESTION, "ballot.hands-for-or-against");
        exceptions.forEach((person, choice) -> mustTake(ballot, mustBeOnRoll(ballot, person), choice, ""));
        var present = presence.getObject().present(ballot.takenIn());
        var entered = ballot.roll().stream()
                .filter(Voter::mayVote)
                .filter(voter -> present.contains(voter.person()))
                .filter(voter -> !voter.hasVoted() || exceptions.containsKey(voter.person()))
                .toList();
        entered.forEach(voter -> rolls.cast(
                id,
                voter.person(),
                new Receipt(Receipts.code(), exceptions.getOrDefault(voter.person(), Choice.YES), "", now()),
                office.name()));
        facts.tell(new VoteRecorded(facts.about(office, ballot, List.of()), entered.size()));
    }

    /** One slip a member. What it says cannot be compared with what is sent again, so that is not asked. */
    private Receipt inSecret(Actor member, Ballot ballot, Voter voter, Choice choice, String opinion) {
        if (voter.hasVoted()) {
            return voter.vote().orElseThrow();
        }
        check(ballot, choice, opinion.strip());
        mustVote(ballot, voter);
        var urn = urns.lock(ballot.id()).orElseThrow();
        var receipt = Receipt.sealed(Receipts.code());
        rolls.mark(ballot.id(), member.person(), receipt);
        urns.save(ballot.id(), urn.with(choice));
        facts.tell(new VoteCast(facts.about(member, ballot, List.of())));
        return receipt;
    }

    /** Refuses what the ballot does not take from anybody. */
    void check(Ballot ballot, Choice choice, String said) {
        mustBeOpen(ballot);
        refuseIf(ballot.form() == BallotForm.PAPER, "ballot.on-paper");
        ballot.asked().mustTake(choice, ballot.mode());
        if (!said.isEmpty() && !ballot.mode().isNamed()) {
            throw Refusal.invalid("opinion", "ballot.secret-words");
        }
        if (said.isEmpty() && (choice.equals(Choice.OTHER) || choice.equals(Choice.RESERVED))) {
            throw Refusal.invalid("opinion", "ballot.opinion-missing");
        }
    }

    private void mustTake(Ballot ballot, Voter voter, Choice choice, String said) {
        check(ballot, choice, said);
        mustVote(ballot, voter);
        var changesLate = ballot.dueAt().filter(due -> now().isAfter(due)).isPresent() && voter.hasVoted();
        refuseIf(changesLate, "ballot.due-past");
    }

    private void mustVote(Ballot ballot, Voter voter) {
        refuseIf(voter.standing() == Standing.SUSPENDED, "ballot.suspended", voter.name());
        refuseIf(voter.standing() == Standing.RECUSED, "ballot.recused", voter.name());
        refuseIf(
                ballot.mode().isInRoom() && !presence.getObject().isPresent(ballot.takenIn(), voter.person()),
                "ballot.not-present",
                voter.name());
    }

    private Voter mustBeOnRoll(Ballot ballot, PersonId person) {
        return rolls.voter(ballot.id(), person)
                .orElseThrow(() -> Refusal.conflict("ballot.not-on-roll", ballot.heldOn()));
    }

    private static void mustBeOpen(Ballot ballot) {
        refuseIf(ballot.state() == BallotState.CANCELLED, "ballot.cancelled", ballot.cancelledFor());
        refuseIf(!ballot.isOpen(), "ballot.closed");
    }

    /** The vote that stands, when it says just this. */
    private static Optional<Receipt> standing(Voter voter, Choice choice, String said) {
        return voter.vote()
                .filter(vote -> vote.choice().equals(choice) && vote.opinion().equals(said));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
