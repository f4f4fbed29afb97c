package vn.quyche.meetings;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Matters;
import vn.quyche.matters.Result;
import vn.quyche.matters.StepDecision;
import vn.quyche.voting.BallotClosed;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Correction;
import vn.quyche.voting.NewBallot;
import vn.quyche.voting.Next;
import vn.quyche.voting.Presence;
import vn.quyche.voting.Tally;
import vn.quyche.voting.Voting;

/** What happens while a meeting sits: who is there, what is voted on, heard and concluded. */
@Component
public class Room implements Presence {

    private static final String ITEM = "item";

    private final Register register;
    private final Matters matters;
    private final Voting voting;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Room(Register register, Matters matters, Voting voting, ApplicationEventPublisher facts, Clock clock) {
        this.register = register;
        this.matters = matters;
        this.voting = voting;
        this.facts = facts;
        this.clock = clock;
    }

    /** A member says: I am here. Saying it again changes nothing. */
    @Transactional
    public void attend(Actor member, MeetingId id) {
        var meeting = lockAttended(member, id);
        var seat = mustHaveSeat(meeting, member.person());
        if (!seat.isPresent()) {
            mark(member, meeting, seat, Attendance.PRESENT, "", "");
        }
    }

    /** The Office enters who is there and who is not, and why not. */
    @Transactional
    public void record(Actor office, MeetingId id, PersonId person, Attendance attendance, String reason) {
        office.mustHave(Right.RUN_MEETING);
        var meeting = lockAttended(office, id);
        var seat = mustHaveSeat(meeting, person);
        if (attendance == Attendance.ABSENT && reason.isBlank()) {
            throw Refusal.invalid("reason", "attendance.reason", seat.name());
        }
        if (seat.attendance() != attendance || !seat.reason().equals(reason.strip())) {
            mark(office, meeting, seat, attendance, reason.strip(), office.name());
        }
    }

    /** The Office enters that all who have not said otherwise are there. */
    @Transactional
    public void recordAllPresent(Actor office, MeetingId id) {
        office.mustHave(Right.RUN_MEETING);
        var meeting = lockAttended(office, id);
        var arriving = meeting.seats().stream()
                .filter(seat -> seat.attendance() == Attendance.UNKNOWN)
                .toList();
        arriving.forEach(seat -> register.attend(id, seat.person(), Attendance.PRESENT, now(), "", office.name()));
        if (!arriving.isEmpty()) {
            facts.publishEvent(new AttendanceTaken(
                    meeting.told(clock.instant(), office, List.of()), Attendance.PRESENT, arriving.size()));
        }
    }

    /** Puts an item to the vote, by consensus or by majority as the organ decides. */
    @Transactional
    public BallotId openBallot(Actor by, ItemId id, BallotMode mode, String question) {
        return openBallot(by, id, RoomVote.of(mode, question));
    }

    /** Puts an item to the vote; a matter only for or against, as its step is taken or not. */
    @Transactional
    public BallotId openBallot(Actor by, ItemId id, RoomVote vote) {
        by.mustHave(Right.RUN_MEETING);
        var meeting = lockOpen(by, id);
        return voting.open(by, wanted(meeting, waiting(meeting, id), vote));
    }

    /**
     * Takes a counted vote again, citing it, as long as the meeting sits. A matter has moved on by the first count, and
     * comes back by being laid before the organ again.
     */
    @Transactional
    public BallotId voteAgain(Actor by, ItemId id, RoomVote vote, Correction correction) {
        by.mustHave(Right.RUN_MEETING);
        var meeting = lockOpen(by, id);
        var item = meeting.item(id).orElseThrow();
        refuseIf(item.matter().isPresent() && !item.isWaiting(), "item.matter-moved-on");
        return voting.open(by, wanted(meeting, item, vote).correcting(correction));
    }

    private static NewBallot wanted(Meeting meeting, Item item, RoomVote vote) {
        if (!vote.mode().isInRoom()) {
            throw Refusal.invalid("mode", "ballot.not-in-room");
        }
        refuseIf(!item.isVotedOn(), "item.not-voted-on");
        var asked = vote.asked(item.title());
        if (item.matter().isPresent() && asked.kind() != BallotKind.QUESTION) {
            throw Refusal.invalid("options", "item.matter-for-or-against");
        }
        return NewBallot.inRoom(
                        meeting.organ(), vote.mode(), asked, about(item), item.ref(), readersOfVote(meeting, item))
                .on(vote.form())
                .without(vote.recused());
    }

    /** Counts the item's vote with the chair's conclusion; a matter moves on as the count says. */
    @Transactional
    public Tally closeBallot(Actor by, ItemId id, String conclusion) {
        by.mustHave(Right.RUN_MEETING);
        var meeting = lockOpen(by, id);
        var item = waiting(meeting, id);
        var ballot = voting.takenIn(List.of(item.ref())).stream()
                .filter(each -> !each.state().isOver())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("item.no-ballot"));
        register.write(id, item.notes(), conclusion.isBlank() ? item.conclusion() : conclusion.strip());
        return voting.close(by, ballot.id());
    }

    /** What the minutes say of an item, and what the chair concluded; a conclusion voted on stays as it was. */
    @Transactional
    public void write(Actor by, ItemId id, String notes, Optional<String> conclusion) {
        by.mustHave(Right.RUN_MEETING);
        var meeting = lockOpen(by, id);
        var item = meeting.item(id).orElseThrow();
        var text = conclusion.map(String::strip).orElse(item.conclusion());
        refuseIf(item.state() == ItemState.DECIDED && !item.conclusion().equals(text), "item.decided-text");
        register.write(id, notes.strip(), text);
    }

    /** The meeting has heard the item; a duty to report is satisfied by it. */
    @Transactional
    public void take(Actor by, ItemId id) {
        by.mustHave(Right.RUN_MEETING);
        var meeting = lockOpen(by, id);
        var item = waiting(meeting, id);
        refuseIf(item.kind() == ItemKind.MATTER, "item.needs-vote");
        register.settle(id, ItemState.TAKEN, Optional.empty(), now());
        item.report().ifPresent(duty -> matters.reportTaken(by, duty, meeting.ref()));
        facts.publishEvent(new ItemTaken(meeting.told(clock.instant(), by, item.basis()), item.kind()));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> present(RecordRef takenIn) {
        return register.meetingOf(ItemId.of(takenIn.id())).flatMap(register::find).stream()
                .flatMap(meeting -> meeting.seats().stream())
                .filter(Seat::isPresent)
                .map(Seat::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isPresent(RecordRef takenIn, PersonId person) {
        return register.isPresent(ItemId.of(takenIn.id()), person);
    }

    /** The count decides the item, and with it the step of its matter. */
    @EventListener
    void counted(BallotClosed closed) {
        if (!ITEM.equals(closed.ballot().takenIn().type())) {
            return;
        }
        var id = ItemId.of(closed.ballot().takenIn().id());
        var by = closed.particulars().by();
        var meeting = lockOpen(by, id);
        var again = closed.ballot().correction().isPresent();
        var item = again ? meeting.item(id).orElseThrow() : waiting(meeting, id);
        var tally = closed.result().tally();
        if (tally.next() == Next.NOT_QUORATE || tally.next() == Next.RUNOFF) {
            return;
        }
        register.settle(id, ItemState.DECIDED, Optional.of(tally.next()), now());
        item.matter()
                .ifPresent(matter -> matters.recordDecision(
                        by,
                        matter,
                        new StepDecision(
                                meeting.organ(),
                                item.act().orElseThrow(),
                                result(tally.next()),
                                item.conclusion(),
                                meeting.ref(),
                                VietnamTime.today(clock),
                                tally.basis())));
    }

    private static Result result(Next next) {
        return switch (next) {
            case ADOPTED -> Result.ADOPTED;
            case REDISCUSS -> Result.PREPARE_AGAIN;
            case ESCALATE -> Result.ESCALATED;
            case NOT_ADOPTED, MEETING_REQUIRED, NOT_QUORATE, RUNOFF, RECORDED -> Result.NOT_ADOPTED;
        };
    }

    /** Guests have no vote and read of none. */
    private static Audience readersOfVote(Meeting meeting, Item item) {
        return item.audience().isListed() ? item.audience() : meeting.withoutGuests();
    }

    /** The rounds of a consensus are counted by the matter, across meetings. */
    private static RecordRef about(Item item) {
        return item.matter()
                .map(matter -> new RecordRef("matter", matter.toString(), item.title()))
                .orElse(item.ref());
    }

    private void mark(Actor by, Meeting meeting, Seat seat, Attendance attendance, String reason, String enteredBy) {
        register.attend(meeting.id(), seat.person(), attendance, now(), reason, enteredBy);
        facts.publishEvent(new AttendanceTaken(meeting.told(clock.instant(), by, List.of()), attendance, 1));
    }

    private static Seat mustHaveSeat(Meeting meeting, PersonId person) {
        return meeting.seat(person).orElseThrow(() -> Refusal.conflict("attendance.not-on-roll", meeting.title()));
    }

    private static Item waiting(Meeting meeting, ItemId id) {
        var item = meeting.item(id).orElseThrow();
        refuseIf(!item.isWaiting(), "item.settled");
        return item;
    }

    private Meeting lockAttended(Actor by, MeetingId id) {
        var meeting = readable(by, register.lock(id));
        refuseIf(meeting.state().isOver(), "meeting.over");
        refuseIf(meeting.state() == MeetingState.PLANNED, "meeting.not-convened");
        return meeting;
    }

    private Meeting lockOpen(Actor by, ItemId item) {
        var meeting = readable(by, register.meetingOf(item).flatMap(register::lock));
        meeting.itemFor(by, item);
        refuseIf(meeting.state().isOver(), "meeting.over");
        refuseIf(meeting.state() != MeetingState.OPEN, "meeting.not-open");
        return meeting;
    }

    private static Meeting readable(Actor reader, Optional<Meeting> found) {
        var meeting = found.orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        meeting.audience().mustInclude(reader);
        return meeting;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
