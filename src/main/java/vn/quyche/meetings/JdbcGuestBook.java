package vn.quyche.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.PersonId;
import vn.quyche.matters.MatterId;

/** The table {@code meeting_guest}, and the readers in {@code meeting} and {@code meeting_item}. */
@Repository
class JdbcGuestBook implements GuestBook {

    private final JdbcClient jdbc;

    JdbcGuestBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(MeetingId meeting, Guest guest, String byName, Instant at) {
        jdbc.sql("""
                        insert into meeting_guest (meeting, person, name, reason, invited_by, invited_at)
                        values (:meeting, :person, :name, :reason, :by, :at)""")
                .param("meeting", meeting.value())
                .param("person", guest.person().value())
                .param("name", guest.name())
                .param("reason", guest.reason())
                .param("by", byName)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void remove(MeetingId meeting, PersonId guest) {
        jdbc.sql("delete from meeting_guest where meeting = :meeting and person = :person")
                .param("meeting", meeting.value())
                .param("person", guest.value())
                .update();
    }

    @Override
    public void giveTo(MeetingId meeting, Audience readers) {
        jdbc.sql("update meeting set version = version + 1, audience = :readers where id = :id")
                .param("id", meeting.value())
                .param("readers", readers.codes().toArray(String[]::new))
                .update();
    }

    @Override
    public void giveTo(ItemId item, Audience readers) {
        jdbc.sql("update meeting_item set audience = :readers where id = :id")
                .param("id", item.value())
                .param("readers", readers.codes().toArray(String[]::new))
                .update();
    }

    @Override
    public void close(ItemId item, String reason) {
        jdbc.sql("update meeting_item set closed_for = :reason where id = :id")
                .param("id", item.value())
                .param("reason", reason)
                .update();
    }

    @Override
    public List<MeetingId> meetingsOf(MatterId matter) {
        return jdbc.sql("select distinct meeting from meeting_item where matter = :matter")
                .param("matter", matter.value())
                .query((row, number) -> new MeetingId(row.getObject("meeting", UUID.class)))
                .list();
    }
}
