package vn.quyche.voting;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;

/** The door to votes: what a count amounts to, and ballots by name from opening to count. */
@Component
public class Voting {

    private final Ballots ballots;
    private final Regulations regulations;
    private final Organs organs;
    private final ObjectProvider<Presence> presence;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Voting(
            Ballots ballots,
            Regulations regulations,
            Organs organs,
            ObjectProvider<Presence> presence,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.ballots = ballots;
        this.regulations = regulations;
        this.organs = organs;
        this.presence = presence;
        this.facts = facts;
        this.clock = clock;
    }

    /** What a count amounts to. Stores nothing. */
    public Tally outcome(OutcomeQuestion asked) {
        return counting(asked.regulation(), asked.on()).tally(asked);
    }

    /** How many of the members must be in the room under the working regulation. */
    public Quorum quorum(OrganId organ, int members, LocalDate on) {
        return new Counting(regulations.rules(on)).quorum(organ, members);
    }

    /** Puts a question to the vote; the roll of today is frozen. */
    @Transactional
    public BallotId open(Actor by, NewBallot asked) {
        by.mustHave(Right.RUN_MEETING);
        var today = VietnamTime.today(clock);
        var rules = regulations.rules(today);
        var counting = new Counting(rules);
        counting.mustDecide(asked.organ(), asked.mode());
        refuseIf(ballots.isOpen(asked.takenIn()), "ballot.already-open");
        var roll = organs.roll(asked.organ(), today);
        var quorum = counting.quorum(asked.organ(), roll.quorumBase());
        var present = presence.getObject().present(asked.takenIn()).size();
        refuseIf(!quorum.isReachedBy(present), quorum.source(), "ballot.not-quorate", present, quorum.needed());
        var round = asked.mode() == BallotMode.CONSENSUS ? 1 + ballots.rediscussions(asked.organ(), asked.about()) : 1;
        var ballot = new Ballot(
                BallotId.random(),
                asked.organ(),
                asked.mode(),
                asked.question(),
                asked.about(),
                asked.takenIn(),
                round,
                today,
                regulations.working().id(),
                rules.version().number(),
                now(),
                by.name(),
                asked.audience(),
                roll.members().stream()
                        .map(member -> new Voter(
                                member.person(),
                                member.name(),
                                member.position(),
                                !member.suspended(),
                                Optional.empty(),
                                ""))
                        .toList(),
                Optional.empty());
        ballots.add(ballot);
        facts.publishEvent(
                new BallotOpened(told(by, ballot, List.of(quorum.source())), asked.mode(), round, ballot.eligible()));
        return ballot.id();
    }

    /** A member votes, or changes the vote until the count; the same vote again answers the same receipt. */
    @Transactional
    public Receipt cast(Actor member, BallotId id, Choice choice, String opinion) {
        var ballot = lockOpen(member, id);
        var voter = mustVote(ballot, member.person());
        var said = Opinion.of(opinion);
        var stands = voter.vote()
                .filter(vote -> vote.choice() == choice && vote.opinion().equals(said));
        if (stands.isPresent() && voter.enteredBy().isEmpty()) {
            return stands.get();
        }
        var vote = new Receipt(Receipts.code(), choice, said, now());
        ballots.cast(id, member.person(), vote, "");
        facts.publishEvent(new VoteCast(told(member, ballot, List.of())));
        return vote;
    }

    /** The Office enters what a member showed by hand or said aloud. */
    @Transactional
    public Receipt record(Actor office, BallotId id, PersonId member, Choice choice, String opinion) {
        office.mustHave(Right.RUN_MEETING);
        var ballot = lockOpen(office, id);
        var voter = mustVote(ballot, member);
        var said = Opinion.of(opinion);
        var stands = voter.vote()
                .filter(vote -> vote.choice() == choice && vote.opinion().equals(said));
        if (stands.isPresent()) {
            return stands.get();
        }
        var vote = new Receipt(Receipts.code(), choice, said, now());
        ballots.cast(id, member, vote, office.name());
        facts.publishEvent(new VoteRecorded(told(office, ballot, List.of()), 1));
        return vote;
    }

    /** The Office enters a show of hands: all in the room who have not voted say yes, but for those named. */
    @Transactional
    public void recordShow(Actor office, BallotId id, Map<PersonId, Choice> exceptions) {
        office.mustHave(Right.RUN_MEETING);
        var ballot = lockOpen(office, id);
        exceptions.keySet().forEach(person -> mustVote(ballot, person));
        var present = presence.getObject().present(ballot.takenIn());
        var entered = ballot.roll().stream()
                .filter(Voter::mayVote)
                .filter(voter -> present.contains(voter.person()))
                .filter(voter -> !voter.hasVoted() || exceptions.containsKey(voter.person()))
                .toList();
        entered.forEach(voter -> ballots.cast(
                id,
                voter.person(),
                new Receipt(Receipts.code(), exceptions.getOrDefault(voter.person(), Choice.YES), "", now()),
                office.name()));
        facts.publishEvent(new VoteRecorded(told(office, ballot, List.of()), entered.size()));
    }

    /** Counts, and freezes roll, rule and result. */
    @Transactional
    public Tally close(Actor by, BallotId id) {
        by.mustHave(Right.RUN_MEETING);
        var ballot = lockOpen(by, id);
        var count = count(ballot);
        ballots.close(id, count);
        facts.publishEvent(new BallotClosed(told(by, ballot, count.tally().basis()), ballot, count));
        return count.tally();
    }

    /** What the count would be if the ballot closed now. Stores nothing. */
    @Transactional(readOnly = true)
    public Count preview(Actor by, BallotId id) {
        by.mustHave(Right.RUN_MEETING);
        return count(find(by, id));
    }

    /** How the organ decides. */
    public BallotMode modeOf(OrganId organ, LocalDate on) {
        return new Counting(regulations.rules(on)).modeOf(organ);
    }

    @Transactional(readOnly = true)
    public Ballot find(Actor reader, BallotId id) {
        return readable(reader, ballots.find(id));
    }

    /** The ballots taken in these items, first opened first. */
    @Transactional(readOnly = true)
    public List<Ballot> takenIn(Collection<RecordRef> items) {
        return items.isEmpty() ? List.of() : ballots.takenIn(items);
    }

    /** Whether a vote on the record is going on. */
    @Transactional(readOnly = true)
    public boolean isOpenAbout(RecordRef about) {
        return ballots.isOpenAbout(about);
    }

    /** Open ballots the reader may read. */
    @Transactional(readOnly = true)
    public List<Ballot> open(Actor reader) {
        return ballots.open(reader.organs());
    }

    /** Open ballots that wait for the member's vote. */
    @Transactional(readOnly = true)
    public List<Ballot> waitingFor(Actor member) {
        return open(member).stream()
                .filter(ballot -> ballot.voter(member.person())
                        .filter(voter -> voter.mayVote() && !voter.hasVoted())
                        .isPresent())
                .toList();
    }

    /** Counted ballots the reader may read, the newest first. */
    @Transactional(readOnly = true)
    public List<Ballot> closed(Actor reader, Instant before, int limit) {
        return ballots.closed(reader.organs(), before, limit);
    }

    private Count count(Ballot ballot) {
        var yes = ballot.count(Choice.YES);
        var no = ballot.count(Choice.NO);
        var abstain = ballot.count(Choice.ABSTAIN);
        var inRoom = presence.getObject().present(ballot.takenIn()).stream()
                .filter(person -> ballot.voter(person).isPresent())
                .count();
        var present = Math.max((int) inRoom, yes + no + abstain);
        var asked = new OutcomeQuestion(
                ballot.regulation(),
                ballot.heldOn(),
                ballot.organ(),
                ballot.roll().size(),
                ballot.eligible(),
                present,
                yes,
                no,
                abstain,
                ballot.mode().manner(),
                Optional.empty(),
                ballot.round());
        var tally = counting(ballot.regulation(), ballot.heldOn()).tally(asked);
        return new Count(now(), present, yes, no, abstain, tally);
    }

    private Ballot lockOpen(Actor by, BallotId id) {
        var ballot = readable(by, ballots.lock(id));
        refuseIf(!ballot.isOpen(), "ballot.closed");
        return ballot;
    }

    private Voter mustVote(Ballot ballot, PersonId person) {
        var voter = ballot.voter(person).orElseThrow(() -> Refusal.conflict("ballot.not-on-roll", ballot.heldOn()));
        refuseIf(!voter.mayVote(), "ballot.suspended", voter.name());
        var present = presence.getObject().present(ballot.takenIn());
        refuseIf(!present.contains(person), "ballot.not-present", voter.name());
        return voter;
    }

    private static Ballot readable(Actor reader, Optional<Ballot> found) {
        var ballot = found.orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        ballot.audience().mustInclude(reader);
        return ballot;
    }

    private Counting counting(String regulation, LocalDate on) {
        return new Counting(regulations
                .find(regulation)
                .orElseThrow(() -> Refusal.invalid("regulation", "regulation.unknown", regulation))
                .rules(on));
    }

    private Fact.Particulars told(Actor by, Ballot ballot, List<Citation> basis) {
        return new Fact.Particulars(clock.instant(), by, ballot.organ(), ballot.reference(), ballot.audience(), basis);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
