package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.MatterId;
import vn.quyche.meetings.Agendas;
import vn.quyche.meetings.Attendance;
import vn.quyche.meetings.Item;
import vn.quyche.meetings.ItemKind;
import vn.quyche.meetings.MeetingId;
import vn.quyche.meetings.MeetingKind;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.NewItem;
import vn.quyche.meetings.NewMeeting;
import vn.quyche.meetings.Room;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;

/** Meetings of the three organs, from planning to closing. */
@Component
class Sittings {

    private static final int HOUR = 8;

    private final Meetings meetings;
    private final Agendas agendas;
    private final Room room;
    private final Voting voting;
    private final Cast cast;

    Sittings(Meetings meetings, Agendas agendas, Room room, Voting voting, Cast cast) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.room = room;
        this.voting = voting;
        this.cast = cast;
    }

    MeetingId plan(OrganId organ, LocalDate day, String place, int minutes) {
        var startsAt = day.atTime(HOUR, 0).atZone(VietnamTime.ZONE).toInstant();
        return meetings.plan(cast.office(), new NewMeeting(organ, MeetingKind.REGULAR, startsAt, place, minutes, ""));
    }

    void add(MeetingId meeting, MatterId matter, String lateReason) {
        agendas.add(
                cast.office(),
                meeting,
                new NewItem(ItemKind.MATTER, "", Optional.of(matter), Optional.empty(), 30, lateReason));
    }

    void add(MeetingId meeting, String title) {
        agendas.add(cast.office(), meeting, NewItem.titled(title, 30));
    }

    void convene(MeetingId meeting, String lateReason) {
        meetings.convene(cast.office(), meeting, version(meeting), lateReason);
    }

    /** Opens it; the last members of the roll, as many as are said, are absent with a reason. */
    void open(MeetingId meeting, int absent) {
        meetings.open(cast.office(), meeting, version(meeting));
        var seats = meetings.find(cast.office(), meeting).seats();
        seats.subList(seats.size() - absent, seats.size())
                .forEach(seat -> room.record(
                        cast.office(), meeting, seat.person(), Attendance.ABSENT, "Đi công tác Trung ương"));
        room.recordAllPresent(cast.office(), meeting);
    }

    /** The three of the Standing Group say yes, or those named say no. */
    void byConsensus(MeetingId meeting, MatterId matter, Set<String> dissenters, String conclusion) {
        var item = item(meeting, matter);
        var ballot = room.openBallot(cast.office(), item.id(), BallotMode.CONSENSUS, "");
        cast.standingGroup()
                .forEach(member -> voting.cast(
                        member, ballot, dissenters.contains(member.account()) ? Choice.NO : Choice.YES, ""));
        room.closeBallot(cast.office(), item.id(), conclusion);
    }

    /** A show of hands: all present say yes. */
    void byMajority(MeetingId meeting, MatterId matter, String conclusion) {
        var item = item(meeting, matter);
        var ballot = room.openBallot(cast.office(), item.id(), BallotMode.OPEN, "");
        voting.recordShow(cast.office(), ballot, Map.of());
        room.closeBallot(cast.office(), item.id(), conclusion);
    }

    /** Hears the items that are not voted on; reports on delegated decisions only when wanted. */
    void hear(MeetingId meeting, boolean reports) {
        meetings.find(cast.office(), meeting).items().stream()
                .filter(item -> item.kind() != ItemKind.MATTER && item.isWaiting())
                .filter(item -> reports || item.report().isEmpty())
                .forEach(item -> room.take(cast.office(), item.id()));
    }

    List<Item> waiting(MeetingId meeting) {
        return meetings.find(cast.office(), meeting).waiting();
    }

    void close(MeetingId meeting) {
        meetings.close(cast.office(), meeting, version(meeting));
    }

    private Item item(MeetingId meeting, MatterId matter) {
        return meetings.find(cast.office(), meeting).items().stream()
                .filter(item -> item.matter().equals(Optional.of(matter)))
                .findFirst()
                .orElseThrow();
    }

    private int version(MeetingId meeting) {
        return meetings.find(cast.office(), meeting).version();
    }
}
