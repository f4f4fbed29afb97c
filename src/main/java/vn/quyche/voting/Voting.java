package vn.quyche.voting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;

/** The door to votes: what a count amounts to, and ballots from opening to count. */
@Component
public class Voting {

    private final Opening opening;
    private final Casting casting;
    private final Closing closing;
    private final Ballots ballots;
    private final Regulations regulations;

    Voting(Opening opening, Casting casting, Closing closing, Ballots ballots, Regulations regulations) {
        this.opening = opening;
        this.casting = casting;
        this.closing = closing;
        this.ballots = ballots;
        this.regulations = regulations;
    }

    /** What a count amounts to. Stores nothing. */
    public Tally outcome(OutcomeQuestion asked) {
        return new Counting(regulations.regulation(asked.regulation()).rules(asked.on())).tally(asked);
    }

    /** What a vote on persons amounts to: to which figures, {@link Asked#figures()} tells. Stores nothing. */
    public PersonsOutcome outcome(
            String regulation, LocalDate on, OrganId organ, Asked asked, Turnout turnout, PaperSlips slips) {
        return new PersonsCounting(regulations.regulation(regulation).rules(on))
                .outcome(organ, asked, turnout, slips.valid(), slips.said());
    }

    /** What a counted vote on persons says of each; none of other votes. */
    public List<Finding> findings(Ballot ballot) {
        return ballot.result()
                .filter(count -> ballot.asked().kind().isOnPersons())
                .map(count -> new PersonsCounting(
                                regulations.regulation(ballot.regulation()).rules(ballot.heldOn()))
                        .outcome(ballot.organ(), ballot.asked(), count.turnout(), count.valid(), count.said())
                        .findings())
                .orElse(List.of());
    }

    /** How many of the members must be in the room under the working regulation. */
    public Quorum quorum(OrganId organ, int members, LocalDate on) {
        return new Counting(regulations.rules(on)).quorum(organ, members);
    }

    /** How the organ decides. */
    public BallotMode modeOf(OrganId organ, LocalDate on) {
        return new Counting(regulations.rules(on)).modeOf(organ);
    }

    /** Puts a question to the vote; the roll of today is frozen. */
    @Transactional
    public BallotId open(Actor by, NewBallot wanted) {
        by.mustHave(Right.RUN_MEETING);
        return opening.open(by, wanted);
    }

    /**
     * A member votes, or changes a vote by name until the count; the same vote again answers the same receipt, after the
     * count too. In secret there is one slip and no second.
     */
    @Transactional
    public Receipt cast(Actor member, BallotId id, Choice choice, String opinion) {
        return casting.cast(member, id, choice, opinion);
    }

    /** Refuses what the ballot does not take, before it is sent. Stores nothing. */
    public void check(Ballot ballot, Choice choice, String opinion) {
        casting.check(ballot, choice, Opinion.of(opinion));
    }

    /** The Office enters what a member showed by hand, said aloud or wrote on paper. */
    @Transactional
    public Receipt record(Actor office, BallotId id, PersonId member, Choice choice, String opinion) {
        office.mustHave(Right.RUN_MEETING);
        return casting.record(office, id, member, choice, opinion);
    }

    /** The Office enters a show of hands: all in the room who have not voted say yes, but for those named. */
    @Transactional
    public void recordShow(Actor office, BallotId id, Map<PersonId, Choice> exceptions) {
        office.mustHave(Right.RUN_MEETING);
        casting.recordShow(office, id, exceptions);
    }

    /** Counts, and freezes roll, bases, rule and result. */
    @Transactional
    public Tally close(Actor by, BallotId id) {
        by.mustHave(Right.RUN_MEETING);
        return closing.close(by, id);
    }

    /** Closes the urn of a paper ballot, so that its board may count. */
    @Transactional
    public void closeUrn(Actor by, BallotId id) {
        by.mustHave(Right.RUN_MEETING);
        closing.closeUrn(by, id);
    }

    /** Freezes what a counting board has counted and confirmed; whoever keeps the boards knows who may say so. */
    @Transactional
    public Tally countPaper(Actor confirming, BallotId id, PaperSlips slips) {
        return closing.countPaper(confirming, id, slips);
    }

    /** Ends it without a count, for a reason. */
    @Transactional
    public void cancel(Actor by, BallotId id, String reason) {
        by.mustHave(Right.RUN_MEETING);
        closing.cancel(by, id, reason);
    }

    /** Gives the members more time to answer by circulation; answers that came late count if they are now in time. */
    @Transactional
    public void postpone(Actor by, BallotId id, Instant dueAt) {
        by.mustHave(Right.RUN_MEETING);
        closing.postpone(by, id, dueAt);
    }

    /** What the open ballot needs to carry. How it stands, nobody learns before the count. */
    @Transactional(readOnly = true)
    public Tally needed(Actor by, BallotId id) {
        return closing.needed(find(by, id));
    }

    @Transactional(readOnly = true)
    public Ballot find(Actor reader, BallotId id) {
        return BallotReading.readable(reader, ballots.find(id));
    }

    /** How others point at it. */
    @Transactional(readOnly = true)
    public RecordRef reference(BallotId id) {
        return ballots.find(id).orElseThrow().reference();
    }

    /** The ballots taken in these records, first opened first. */
    @Transactional(readOnly = true)
    public List<Ballot> takenIn(Collection<RecordRef> records) {
        return records.isEmpty() ? List.of() : ballots.takenIn(records);
    }

    /** Whether a vote on the record is going on. */
    @Transactional(readOnly = true)
    public boolean isOpenAbout(RecordRef about) {
        return ballots.isOpenAbout(about);
    }

    /** Open ballots the reader may read. */
    @Transactional(readOnly = true)
    public List<Ballot> open(Actor reader) {
        return ballots.open(reader.circles());
    }

    /** Open ballots that wait for the member's vote. */
    @Transactional(readOnly = true)
    public List<Ballot> waitingFor(Actor member) {
        return open(member).stream()
                .filter(ballot -> ballot.waitsFor(member.person()))
                .toList();
    }

    /** Counted ballots the reader may read, the newest first. */
    @Transactional(readOnly = true)
    public List<Ballot> closed(Actor reader, Instant before, int limit) {
        return ballots.closed(reader.circles(), before, limit);
    }
}
