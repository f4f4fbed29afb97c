package vn.quyche.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.PersonId;

/** Where somebody was on the roll of a closed meeting that others may read of, the latest first. */
@Repository
class JdbcAttendances implements Attendances {

    private final JdbcClient database;

    JdbcAttendances(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Attended> of(PersonId person, Set<Circle> readers, int most) {
        return database.sql("""
                        select meeting.id, meeting.title, meeting.starts_at, meeting_seat.attendance
                        from meeting_seat join meeting on meeting.id = meeting_seat.meeting
                        where meeting_seat.person = :person and meeting.state = 'CLOSED'
                          and meeting.audience && :readers::text[]
                        order by meeting.starts_at desc, meeting.id limit :most""")
                .param("person", person.value())
                .param("readers", Circle.codes(readers).toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new Attended(
                        new MeetingId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        Attendance.valueOf(row.getString("attendance"))))
                .list();
    }
}
