package vn.quyche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.ReportBackId;
import vn.quyche.voting.Next;

/** How the rows of a meeting are read. */
final class JdbcMeetingRows {

    private JdbcMeetingRows() {}

    static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("title"),
                OrganId.of(row.getString("organ")),
                MeetingKind.valueOf(row.getString("kind")),
                row.getTimestamp("starts_at").toInstant(),
                row.getString("place"),
                row.getInt("minutes"),
                row.getString("reason"),
                MeetingState.valueOf(row.getString("state")),
                moment(row, "convened_at"),
                moment(row, "opened_at"),
                moment(row, "ended_at"),
                Audience.ofCodes(strings(row, "audience").toList()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Meeting whole(
            Meeting meeting, List<Seat> seats, List<Guest> guests, List<Item> items, List<Deadline> deadlines) {
        return new Meeting(
                meeting.id(),
                meeting.version(),
                meeting.title(),
                meeting.organ(),
                meeting.kind(),
                meeting.startsAt(),
                meeting.place(),
                meeting.minutes(),
                meeting.reason(),
                meeting.state(),
                meeting.convenedAt(),
                meeting.openedAt(),
                meeting.endedAt(),
                meeting.audience(),
                seats,
                guests,
                items,
                deadlines);
    }

    static MeetingLine line(ResultSet row, int number) throws SQLException {
        return new MeetingLine(
                new MeetingId(row.getObject("id", UUID.class)),
                row.getString("title"),
                OrganId.of(row.getString("organ")),
                MeetingKind.valueOf(row.getString("kind")),
                MeetingState.valueOf(row.getString("state")),
                row.getTimestamp("starts_at").toInstant(),
                row.getString("place"),
                row.getInt("items"),
                row.getInt("present"),
                row.getInt("members"));
    }

    static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("position"),
                row.getBoolean("suspended"),
                moment(row, "invited_at"),
                moment(row, "read_at"),
                Attendance.valueOf(row.getString("attendance")),
                moment(row, "since"),
                row.getString("reason"),
                row.getString("entered_by"),
                letter(row));
    }

    static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                new ItemId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting", UUID.class)),
                row.getInt("place"),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Optional.ofNullable(row.getObject("matter", UUID.class)).map(MatterId::new),
                Optional.ofNullable(row.getObject("report", UUID.class)).map(ReportBackId::new),
                Optional.ofNullable(row.getString("act")).map(Act::valueOf),
                row.getInt("minutes"),
                ItemState.valueOf(row.getString("state")),
                row.getString("notes"),
                row.getString("conclusion"),
                Optional.ofNullable(row.getString("outcome")).map(Next::valueOf),
                moment(row, "settled_at"),
                strings(row, "basis").map(Citation::of).toList(),
                Audience.ofCodes(strings(row, "audience").toList()),
                row.getString("closed_for"));
    }

    static Guest guest(ResultSet row, int number) throws SQLException {
        return new Guest(
                new PersonId(row.getObject("person", UUID.class)), row.getString("name"), row.getString("reason"));
    }

    static Deadline deadline(ResultSet row, int number) throws SQLException {
        return new Deadline(
                DeadlineName.valueOf(row.getString("name")),
                Optional.ofNullable(row.getObject("item", UUID.class)).map(ItemId::new),
                row.getObject("due", LocalDate.class),
                row.getObject("done", LocalDate.class),
                row.getString("reason"),
                Citation.of(row.getString("source")));
    }

    private static LetterState letter(ResultSet row) throws SQLException {
        if (row.getTimestamp("written_at") == null) {
            return LetterState.NONE;
        }
        if (row.getTimestamp("sent_at") != null) {
            return LetterState.SENT;
        }
        return row.getTimestamp("given_up_at") == null ? LetterState.WAITING : LetterState.FAILED;
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? Optional.empty() : Optional.of(moment.toInstant());
    }

    private static Stream<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
