package vn.quyche.voting;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Regulations;

/** Counts, and freezes roll, bases, rule and result; or ends a ballot without a count. */
@Component
class Closing {

    private final Ballots ballots;
    private final Rolls rolls;
    private final Urns urns;
    private final Regulations regulations;
    private final ObjectProvider<Presence> presence;
    private final BallotFacts facts;
    private final Clock clock;

    Closing(
            Ballots ballots,
            Rolls rolls,
            Urns urns,
            Regulations regulations,
            ObjectProvider<Presence> presence,
            BallotFacts facts,
            Clock clock) {
        this.ballots = ballots;
        this.rolls = rolls;
        this.urns = urns;
        this.regulations = regulations;
        this.presence = presence;
        this.facts = facts;
        this.clock = clock;
    }

    Tally close(Actor by, BallotId id) {
        var ballot = BallotReading.readable(by, ballots.lock(id));
        ballot.mustBeAbleToBecome(BallotState.CLOSED);
        refuseIf(ballot.form() == BallotForm.PAPER, "ballot.by-board");
        var room = room(ballot);
        var slips = slips(ballot);
        var said = ballot.asked().tallied(slips);
        var turnout = Reckoning.turnout(ballot, room, slips.size());
        var count = new Count(
                now(),
                by.name(),
                turnout,
                said,
                slips.size(),
                0,
                reckoning(ballot).tally(ballot, turnout, slips.size(), said));
        freeze(by, ballot, room, count);
        return count.tally();
    }

    /** The urn of a paper ballot is closed: no slip goes in any more, and the board counts. */
    void closeUrn(Actor by, BallotId id) {
        var ballot = BallotReading.readable(by, ballots.lock(id));
        ballot.mustBeAbleToBecome(BallotState.COUNTING);
        refuseIf(ballot.form() != BallotForm.PAPER, "ballot.no-paper");
        ballots.enter(id, BallotState.COUNTING, "", now(), by.name());
        facts.tell(new UrnClosed(facts.about(by, ballot, List.of())));
    }

    Tally countPaper(Actor by, BallotId id, PaperSlips slips) {
        var ballot = BallotReading.readable(by, ballots.lock(id));
        ballot.mustBeAbleToBecome(BallotState.CLOSED);
        refuseIf(ballot.state() != BallotState.COUNTING, "ballot.urn-open");
        slips.mustAddUp(ballot);
        var room = room(ballot);
        var turnout = Reckoning.turnout(ballot, room, slips.returned());
        var tally = reckoning(ballot).tally(ballot, turnout, slips.valid(), slips.said());
        freeze(
                by,
                ballot,
                room,
                new Count(now(), by.name(), turnout, slips.said(), slips.returned(), slips.invalid(), tally));
        return tally;
    }

    /** What is needed, before anybody knows what was said. */
    Tally needed(Ballot ballot) {
        var turnout = Reckoning.turnout(ballot, room(ballot), ballot.cast());
        return reckoning(ballot).tally(ballot, turnout, ballot.cast(), Map.of());
    }

    void cancel(Actor by, BallotId id, String reason) {
        var ballot = BallotReading.readable(by, ballots.lock(id));
        ballot.mustBeAbleToBecome(BallotState.CANCELLED);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "ballot.cancel-reason");
        }
        ballots.enter(id, BallotState.CANCELLED, reason.strip(), now(), by.name());
        urns.destroy(id);
        facts.tell(new BallotCancelled(facts.about(by, ballot, List.of()), ballot.mode(), ballot.cast()));
    }

    void postpone(Actor by, BallotId id, Instant dueAt) {
        var ballot = BallotReading.readable(by, ballots.lock(id));
        ballot.mustBeAbleToBecome(BallotState.CLOSED);
        var due = ballot.dueAt().orElseThrow(() -> Refusal.conflict("ballot.has-no-due"));
        if (!dueAt.isAfter(due) || !dueAt.isAfter(clock.instant())) {
            throw Refusal.invalid("dueAt", "ballot.due-not-later");
        }
        ballots.postpone(id, dueAt.truncatedTo(ChronoUnit.MICROS));
        facts.tell(new BallotPostponed(facts.about(by, ballot, List.of()), due, dueAt));
    }

    private void freeze(Actor by, Ballot ballot, Set<PersonId> room, Count count) {
        if (ballot.mode().isInRoom()) {
            rolls.present(ballot.id(), room);
        }
        ballots.close(ballot.id(), count);
        urns.destroy(ballot.id());
        facts.tell(new BallotClosed(facts.about(by, ballot, count.tally().basis()), ballot, count));
    }

    private List<Choice> slips(Ballot ballot) {
        if (ballot.mode().isNamed()) {
            return ballot.counted();
        }
        var slips = urns.lock(ballot.id()).orElseThrow().slips();
        if (slips.size() != ballot.cast()) {
            throw new IllegalStateException("Ballot " + ballot.id() + ": " + ballot.cast() + " marks on the roll, "
                    + slips.size() + " slips in the urn");
        }
        return slips;
    }

    private Set<PersonId> room(Ballot ballot) {
        return ballot.mode().isInRoom()
                ? presence.getObject().present(ballot.takenIn()).stream()
                        .filter(person -> ballot.voter(person).isPresent())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private Reckoning reckoning(Ballot ballot) {
        return new Reckoning(regulations.regulation(ballot.regulation()).rules(ballot.heldOn()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
