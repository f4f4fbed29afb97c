package vn.quyche.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code meeting_letter}. */
@Repository
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;

    JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Letter letter) {
        jdbc.sql("""
                        insert into meeting_letter (meeting, person, address, subject, body, written_at, try_at)
                        values (:meeting, :person, :address, :subject, :body, :at, :at)
                        on conflict (meeting, person) do nothing""")
                .param("meeting", letter.meeting().value())
                .param("person", letter.person().value())
                .param("address", letter.address())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("at", Timestamp.from(letter.writtenAt()))
                .update();
    }

    @Override
    public Optional<Waiting> take(Instant now) {
        return jdbc.sql("""
                        select * from meeting_letter
                        where sent_at is null and given_up_at is null and try_at <= :now
                        order by try_at, id limit 1 for update skip locked""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getInt("tries"),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("body")))
                .optional();
    }

    @Override
    public void sent(long id, Instant at) {
        jdbc.sql("update meeting_letter set sent_at = :at, tries = tries + 1 where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void failed(long id, String problem, Optional<Instant> tryAt, Instant at) {
        jdbc.sql("""
                        update meeting_letter set tries = tries + 1, last_problem = :problem,
                            try_at = coalesce(:tryAt::timestamptz, try_at),
                            given_up_at = case when :tryAt::timestamptz is null then :at::timestamptz end
                        where id = :id""")
                .param("id", id)
                .param("problem", problem)
                .param("tryAt", tryAt.map(Timestamp::from).orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void giveUp(MeetingId meeting, Instant at) {
        jdbc.sql("update meeting_letter set given_up_at = :at where meeting = :meeting and sent_at is null")
                .param("meeting", meeting.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
