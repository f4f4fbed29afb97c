package vn.quyche.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.ReportBackId;
import vn.quyche.organs.Roll;
import vn.quyche.voting.Next;

/** The tables {@code meeting}, {@code meeting_item}, {@code meeting_seat} and {@code meeting_deadline}. */
@Repository
class JdbcMeetings implements Register {

    private final JdbcClient jdbc;

    JdbcMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Meeting meeting) {
        jdbc.sql("""
                        insert into meeting (id, title, organ, kind, starts_at, place, minutes, reason, state, audience)
                        values (:id, :title, :organ, :kind, :startsAt, :place, :minutes, :reason, :state,
                            string_to_array(:audience, ','))""")
                .param("id", meeting.id().value())
                .param("title", meeting.title())
                .param("organ", meeting.organ().code())
                .param("kind", meeting.kind().name())
                .param("startsAt", Timestamp.from(meeting.startsAt()))
                .param("place", meeting.place())
                .param("minutes", meeting.minutes())
                .param("reason", meeting.reason())
                .param("state", meeting.state().name())
                .param("audience", String.join(",", meeting.audience().codes()))
                .update();
    }

    @Override
    public Optional<Meeting> find(MeetingId id) {
        return read(id, "");
    }

    @Override
    public Optional<Meeting> lock(MeetingId id) {
        return read(id, " for no key update"); // rows that point at it may be added meanwhile
    }

    private Optional<Meeting> read(MeetingId id, String lock) {
        return jdbc.sql("select * from meeting where id = :id" + lock)
                .param("id", id.value())
                .query(JdbcMeetingRows::meeting)
                .optional()
                .map(meeting -> JdbcMeetingRows.whole(meeting, seats(id), guests(id), items(id), deadlines(id)));
    }

    private List<Seat> seats(MeetingId id) {
        return jdbc.sql("""
                        select meeting_seat.*, sent_at, given_up_at, written_at
                        from meeting_seat left join meeting_letter using (meeting, person)
                        where meeting = :id order by place""")
                .param("id", id.value())
                .query(JdbcMeetingRows::seat)
                .list();
    }

    private List<Guest> guests(MeetingId id) {
        return jdbc.sql("select * from meeting_guest where meeting = :id order by invited_at, name")
                .param("id", id.value())
                .query(JdbcMeetingRows::guest)
                .list();
    }

    private List<Item> items(MeetingId id) {
        return jdbc.sql("select * from meeting_item where meeting = :id order by place, id")
                .param("id", id.value())
                .query(JdbcMeetingRows::item)
                .list();
    }

    private List<Deadline> deadlines(MeetingId id) {
        return jdbc.sql("select * from meeting_deadline where meeting = :id order by id")
                .param("id", id.value())
                .query(JdbcMeetingRows::deadline)
                .list();
    }

    @Override
    public Optional<MeetingId> meetingOf(ItemId item) {
        return jdbc.sql("select meeting from meeting_item where id = :id")
                .param("id", item.value())
                .query((row, number) -> new MeetingId(row.getObject("meeting", UUID.class)))
                .optional();
    }

    @Override
    public List<MeetingId> ahead(OrganId organ) {
        return jdbc.sql("select id from meeting where organ = :organ and ended_at is null order by starts_at, id")
                .param("organ", organ.code())
                .query((row, number) -> new MeetingId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public List<MeetingId> withMatter(MatterId matter) {
        return jdbc.sql("""
                        select meeting.id from meeting join meeting_item on meeting = meeting.id
                        where matter = :matter and meeting_item.state = 'WAITING' and ended_at is null""")
                .param("matter", matter.value())
                .query((row, number) -> new MeetingId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public MeetingsFound list(Set<Circle> readers, MeetingFilter filter) {
        return new JdbcMeetingList(jdbc, readers).page(filter);
    }

    @Override
    public List<MeetingLine> ahead(Set<Circle> readers) {
        return new JdbcMeetingList(jdbc, readers).ahead();
    }

    @Override
    public List<MeetingLine> invitations(Set<Circle> readers, PersonId person) {
        return new JdbcMeetingList(jdbc, readers).invitations(person);
    }

    @Override
    public void reschedule(MeetingId id, String title, Instant startsAt, String place, int minutes) {
        jdbc.sql("""
                        update meeting set version = version + 1, title = :title, starts_at = :startsAt,
                            place = :place, minutes = :minutes
                        where id = :id""")
                .param("id", id.value())
                .param("title", title)
                .param("startsAt", Timestamp.from(startsAt))
                .param("place", place)
                .param("minutes", minutes)
                .update();
    }

    @Override
    public void enter(MeetingId id, MeetingState state, Instant at, String reason) {
        var moment = switch (state) {
            case PLANNED -> throw new IllegalArgumentException("A meeting does not go back to its plan");
            case CONVENED -> "convened_at";
            case OPEN -> "opened_at";
            case CLOSED, CANCELLED -> "ended_at";
        };
        jdbc.sql("update meeting set version = version + 1, state = :state, reason = :reason, " + moment
                        + " = :at where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void add(Item item) {
        jdbc.sql("""
                        insert into meeting_item (id, meeting, place, kind, title, matter, report, act, minutes, state,
                            notes, conclusion, basis, audience)
                        values (:id, :meeting, :place, :kind, :title, :matter::uuid, :report::uuid, :act, :minutes,
                            :state, :notes, :conclusion, string_to_array(:basis, ','), :audience::text[])""")
                .param("id", item.id().value())
                .param("meeting", item.meeting().value())
                .param("place", item.place())
                .param("kind", item.kind().name())
                .param("title", item.title())
                .param("matter", item.matter().map(MatterId::value).orElse(null))
                .param("report", item.report().map(ReportBackId::value).orElse(null))
                .param("act", item.act().map(Enum::name).orElse(null))
                .param("minutes", item.minutes())
                .param("state", item.state().name())
                .param("notes", item.notes())
                .param("conclusion", item.conclusion())
                .param("basis", item.basis().stream().map(Citation::toString).collect(Collectors.joining(",")))
                .param("audience", item.audience().codes().toArray(String[]::new))
                .update();
        touch(item.meeting());
    }

    @Override
    public void remove(ItemId item) {
        jdbc.sql(
                        "update meeting set version = version + 1 where id = (select meeting from meeting_item where id = :id)")
                .param("id", item.value())
                .update();
        jdbc.sql("delete from meeting_item where id = :id")
                .param("id", item.value())
                .update();
    }

    @Override
    public void order(MeetingId meeting, List<ItemId> items) {
        for (var place = 1; place <= items.size(); place++) {
            jdbc.sql("update meeting_item set place = :place where id = :id")
                    .param("place", place)
                    .param("id", items.get(place - 1).value())
                    .update();
        }
        touch(meeting);
    }

    @Override
    public void planMinutes(ItemId item, int minutes) {
        jdbc.sql("update meeting_item set minutes = :minutes where id = :id")
                .param("minutes", minutes)
                .param("id", item.value())
                .update();
    }

    @Override
    public void write(ItemId item, String notes, String conclusion) {
        jdbc.sql("update meeting_item set notes = :notes, conclusion = :conclusion where id = :id")
                .param("notes", notes)
                .param("conclusion", conclusion)
                .param("id", item.value())
                .update();
    }

    @Override
    public void settle(ItemId item, ItemState state, Optional<Next> outcome, Instant at) {
        jdbc.sql("update meeting_item set state = :state, outcome = :outcome, settled_at = :at where id = :id")
                .param("state", state.name())
                .param("outcome", outcome.map(Enum::name).orElse(null))
                .param("at", Timestamp.from(at))
                .param("id", item.value())
                .update();
    }

    @Override
    public Optional<ItemId> waitingReport(MeetingId meeting, ReportBackId report) {
        return jdbc.sql("""
                        select id from meeting_item
                        where meeting = :meeting and report = :report and state = 'WAITING'""")
                .param("meeting", meeting.value())
                .param("report", report.value())
                .query((row, number) -> new ItemId(row.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    public void seat(MeetingId meeting, Roll roll) {
        jdbc.sql("delete from meeting_seat where meeting = :meeting and not person in (:people)")
                .param("meeting", meeting.value())
                .param(
                        "people",
                        roll.members().stream()
                                .map(member -> member.person().value())
                                .toList())
                .update();
        var place = 0;
        for (var member : roll.members()) {
            jdbc.sql("""
                            insert into meeting_seat (meeting, person, place, name, position, suspended, attendance,
                                reason, entered_by)
                            values (:meeting, :person, :place, :name, :position, :suspended, 'UNKNOWN', '', '')
                            on conflict (meeting, person) do update
                            set place = :place, name = :name, position = :position, suspended = :suspended""")
                    .param("meeting", meeting.value())
                    .param("person", member.person().value())
                    .param("place", place++)
                    .param("name", member.name())
                    .param("position", member.position())
                    .param("suspended", member.suspended())
                    .update();
        }
    }

    @Override
    public void invite(MeetingId meeting, Instant at) {
        jdbc.sql("update meeting_seat set invited_at = :at where meeting = :meeting and invited_at is null")
                .param("meeting", meeting.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public boolean read(MeetingId meeting, PersonId person, Instant at) {
        return jdbc.sql("""
                        update meeting_seat set read_at = :at
                        where meeting = :meeting and person = :person and read_at is null and invited_at is not null""")
                        .param("meeting", meeting.value())
                        .param("person", person.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public boolean isPresent(ItemId item, PersonId person) {
        return jdbc.sql("""
                        select exists (select from meeting_seat join meeting_item using (meeting)
                        where meeting_item.id = :item and person = :person and attendance = 'PRESENT')""")
                .param("item", item.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void attend(
            MeetingId meeting, PersonId person, Attendance attendance, Instant at, String reason, String enteredBy) {
        jdbc.sql("""
                        update meeting_seat set attendance = :attendance, since = :at, reason = :reason,
                            entered_by = :enteredBy
                        where meeting = :meeting and person = :person""")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .param("attendance", attendance.name())
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("enteredBy", enteredBy)
                .update();
    }

    @Override
    public void add(MeetingId meeting, Deadline deadline) {
        jdbc.sql("""
                        insert into meeting_deadline (meeting, name, item, due, done, reason, source)
                        values (:meeting, :name, :item::uuid, :due, :done, :reason, :source)""")
                .param("meeting", meeting.value())
                .param("name", deadline.name().name())
                .param("item", deadline.item().map(ItemId::value).orElse(null))
                .param("due", deadline.due())
                .param("done", deadline.done())
                .param("reason", deadline.reason())
                .param("source", deadline.source().toString())
                .update();
    }

    private void touch(MeetingId meeting) {
        jdbc.sql("update meeting set version = version + 1 where id = :id")
                .param("id", meeting.value())
                .update();
    }
}
