package vn.quyche.voting;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Member;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Roll;
import vn.quyche.regulation.Regulations;

/** Puts a question to the vote: the roll of the day is frozen, and for a secret one an empty urn is placed. */
@Component
class Opening {

    private final Ballots ballots;
    private final Urns urns;
    private final Regulations regulations;
    private final Organs organs;
    private final ObjectProvider<Presence> presence;
    private final BallotFacts facts;
    private final Clock clock;

    Opening(
            Ballots ballots,
            Urns urns,
            Regulations regulations,
            Organs organs,
            ObjectProvider<Presence> presence,
            BallotFacts facts,
            Clock clock) {
        this.ballots = ballots;
        this.urns = urns;
        this.regulations = regulations;
        this.organs = organs;
        this.presence = presence;
        this.facts = facts;
        this.clock = clock;
    }

    BallotId open(Actor by, NewBallot wanted) {
        var today = VietnamTime.today(clock);
        var rules = regulations.rules(today);
        var counting = new Counting(rules);
        counting.mustDecide(wanted.organ(), wanted.mode());
        var persons = new PersonsCounting(rules);
        persons.mustBeHeld(wanted.organ(), wanted.asked().kind(), wanted.mode());
        mustFit(wanted);
        wanted.correction().ifPresent(this::mustBeCorrectable);
        refuseIf(ballots.isOpen(wanted.takenIn()), "ballot.already-open");
        var roll = organs.roll(wanted.organ(), today);
        var basis = wanted.mode().isInRoom() ? mustBeQuorate(persons, wanted, roll) : List.of(counting.writing());
        var round =
                wanted.mode() == BallotMode.CONSENSUS ? 1 + ballots.rediscussions(wanted.organ(), wanted.about()) : 1;
        var ballot = new Ballot(
                BallotId.random(),
                wanted.organ(),
                wanted.mode(),
                wanted.form(),
                wanted.asked(),
                wanted.about(),
                wanted.takenIn(),
                round,
                today,
                regulations.working().id(),
                rules.version().number(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.name(),
                wanted.dueAt(),
                wanted.correction(),
                wanted.audience(),
                BallotState.OPEN,
                "",
                roll.members().stream().map(member -> line(member, wanted)).toList(),
                Optional.empty());
        refuseIf(ballot.eligible() == 0, "ballot.nobody-votes");
        ballots.add(ballot);
        if (ballot.mode() == BallotMode.SECRET && ballot.form() == BallotForm.DEVICE) {
            urns.place(ballot.id(), Urn.empty(ballot.eligible(), ballot.asked().longestSlip()));
        }
        facts.tell(new BallotOpened(facts.about(by, ballot, basis), ballot));
        return ballot.id();
    }

    private void mustBeCorrectable(Correction correction) {
        var earlier =
                ballots.lock(correction.of()).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        refuseIf(!earlier.state().isOver(), "ballot.not-over");
        refuseIf(!ballots.correcting(correction.of()).isEmpty(), "ballot.already-corrected");
        if (correction.reason().isBlank()) {
            throw Refusal.invalid("reason", "ballot.correction-reason");
        }
    }

    /** Refuses what no paper or page could show. */
    private void mustFit(NewBallot wanted) {
        if (wanted.asked().question().isBlank()) {
            throw Refusal.invalid("question", "ballot.question");
        }
        wanted.asked().mustBeAnswerable();
        if (wanted.form() == BallotForm.PAPER && wanted.mode() != BallotMode.SECRET) {
            throw Refusal.invalid("form", "ballot.paper-is-secret");
        }
        if (wanted.asked().kind() != BallotKind.QUESTION && !takesOptions(wanted.mode())) {
            throw Refusal.invalid("options", "ballot.only-for-or-against");
        }
        if (wanted.mode() == BallotMode.WRITTEN
                && wanted.dueAt().filter(clock.instant()::isBefore).isEmpty()) {
            throw Refusal.invalid("dueAt", "ballot.due-missing");
        }
    }

    private static boolean takesOptions(BallotMode mode) {
        return mode == BallotMode.OPEN || mode == BallotMode.SECRET;
    }

    /** The provision of the quorum. */
    private List<Citation> mustBeQuorate(PersonsCounting counting, NewBallot wanted, Roll roll) {
        var summoned =
                (int) roll.members().stream().filter(each -> !each.suspended()).count();
        var quorum = counting.quorum(wanted.organ(), wanted.asked().kind(), roll.quorumBase(), summoned);
        var present = presence.getObject().present(wanted.takenIn()).size();
        refuseIf(!quorum.isReachedBy(present), quorum.source(), "ballot.not-quorate", present, quorum.needed());
        return List.of(quorum.source());
    }

    private static Voter line(Member member, NewBallot wanted) {
        var standing = wanted.recused().contains(member.person()) ? Standing.RECUSED : Standing.VOTES;
        return Voter.entered(
                member.person(), member.name(), member.position(), member.suspended() ? Standing.SUSPENDED : standing);
    }
}
