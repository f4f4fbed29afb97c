package vn.quyche.voting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.meetings.Agendas;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.MeetingKind;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.NewItem;
import vn.quyche.meetings.NewMeeting;
import vn.quyche.meetings.Room;
import vn.quyche.meetings.RoomVote;

/** Meetings that sit, with everybody there, for tests of what is voted on in them. */
@TestComponent
public class SampleSittings {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Room room;
    private final Voting voting;
    private final Accounts accounts;
    private final BusinessClock clock;

    SampleSittings(
            Meetings meetings, Agendas agendas, Room room, Voting voting, Accounts accounts, BusinessClock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.room = room;
        this.voting = voting;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Actor office() {
        return actor("office");
    }

    public Actor actor(String account) {
        return accounts.actor(account);
    }

    public Actor actor(PersonId person) {
        return accounts.actorFor(person);
    }

    public Instant later() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    /** An item that waits in a sitting meeting. */
    public ItemId item(OrganId organ) {
        return agendas.add(office(), sitting(organ), NewItem.titled("Việc khác", 5));
    }

    /** A meeting ahead, with time enough for papers. */
    public MeetingId planned(OrganId organ) {
        var start = clock.instant().plus(Duration.ofDays(20));
        return meetings.plan(office(), new NewMeeting(organ, MeetingKind.REGULAR, start, "Phòng họp 1", 60, ""));
    }

    public MeetingId sitting(OrganId organ) {
        var id = meetings.plan(
                office(), new NewMeeting(organ, MeetingKind.EXTRAORDINARY, clock.instant(), "Phòng họp 1", 60, "Gấp"));
        meetings.convene(office(), id, meetings.find(office(), id).version(), "");
        meetings.open(office(), id, meetings.find(office(), id).version());
        room.recordAllPresent(office(), id);
        return id;
    }

    public BallotId openIn(ItemId item, BallotMode mode) {
        return room.openBallot(office(), item, mode, "Đồng ý không?");
    }

    /** A vote on something else in a meeting that sits. */
    public BallotId openIn(MeetingId meeting, BallotMode mode, List<String> options) {
        var item = agendas.add(office(), meeting, NewItem.titled("Việc khác", 5));
        return room.openBallot(office(), item, new RoomVote(mode, BallotForm.DEVICE, "Chọn gì?", options, Set.of()));
    }

    /** The vote taken again in the room. */
    public BallotId again(BallotId old, String reason) {
        var item = ItemId.of(voting.find(office(), old).takenIn().id());
        return room.voteAgain(office(), item, RoomVote.of(BallotMode.OPEN, ""), new Correction(old, reason));
    }

    public BallotId open(OrganId organ, BallotMode mode) {
        return room.openBallot(office(), item(organ), mode, "Đồng ý không?");
    }

    public BallotId openOnPersons(OrganId organ, BallotKind kind, List<String> names, int seats) {
        var vote = new RoomVote(BallotMode.SECRET, BallotForm.DEVICE, "Danh sách", names, Set.of());
        return room.openBallot(office(), item(organ), vote.on(Optional.of(kind), seats));
    }

    public BallotId openOnPaper(OrganId organ) {
        return room.openBallot(
                office(),
                item(organ),
                new RoomVote(BallotMode.SECRET, BallotForm.PAPER, "Đồng ý không?", List.of(), Set.of()));
    }

    public BallotId openOnPaper(OrganId organ, List<String> options, Set<PersonId> recused) {
        return room.openBallot(
                office(),
                item(organ),
                new RoomVote(BallotMode.SECRET, BallotForm.PAPER, "Chọn tên nào?", options, recused));
    }

    public BallotId open(OrganId organ, BallotMode mode, List<String> options, Set<PersonId> recused) {
        return room.openBallot(
                office(), item(organ), new RoomVote(mode, BallotForm.DEVICE, "Chọn tên nào?", options, recused));
    }
}
