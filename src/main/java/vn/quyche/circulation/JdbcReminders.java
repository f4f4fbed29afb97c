package vn.quyche.circulation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.PersonId;
import vn.quyche.meetings.Letterbox;
import vn.quyche.voting.BallotId;

/** The tables {@code written_reminder}, {@code written_letter} and {@code written_call}. */
@Repository
class JdbcReminders implements Letterbox {

    private final JdbcClient jdbc;

    JdbcReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the step, unless it was taken for this due time. */
    OptionalLong take(BallotId ballot, Rung rung, Instant due, Instant at, int awaited) {
        return jdbc
                .sql("""
                        insert into written_reminder (ballot, rung, due_at, taken_at, awaited)
                        values (:ballot, :rung, :due, :at, :awaited)
                        on conflict (ballot, rung, due_at) do nothing returning id""")
                .param("ballot", ballot.value())
                .param("rung", rung.name())
                .param("due", Timestamp.from(due))
                .param("at", Timestamp.from(at))
                .param("awaited", awaited)
                .query(Long.class)
                .optional()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    void write(long reminder, PersonId person, String address, String subject, String body, Instant at) {
        jdbc.sql("""
                        insert into written_letter (reminder, person, address, subject, body, written_at, try_at)
                        values (:reminder, :person, :address, :subject, :body, :at, :at)
                        on conflict (reminder, person) do nothing""")
                .param("reminder", reminder)
                .param("person", person.value())
                .param("address", address)
                .param("subject", subject)
                .param("body", body)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The step as it was taken for the due time, if it was. */
    Optional<Reminder> find(BallotId ballot, Rung rung, Instant due, Instant planned) {
        return jdbc.sql("""
                        select taken_at, awaited,
                            (select count(*) from written_letter where reminder = written_reminder.id) letters,
                            (select count(*) from written_letter
                             where reminder = written_reminder.id and sent_at is not null) sent
                        from written_reminder where ballot = :ballot and rung = :rung and due_at = :due""")
                .param("ballot", ballot.value())
                .param("rung", rung.name())
                .param("due", Timestamp.from(due))
                .query((row, number) -> new Reminder(
                        rung,
                        planned,
                        Optional.of(row.getTimestamp("taken_at").toInstant()),
                        row.getInt("awaited"),
                        row.getInt("letters"),
                        row.getInt("sent")))
                .optional();
    }

    /** What has not been sent about a ballot that is over will not be. */
    void giveUp(BallotId ballot, Instant at) {
        jdbc.sql("""
                        update written_letter set given_up_at = :at
                        where sent_at is null and given_up_at is null
                            and reminder in (select id from written_reminder where ballot = :ballot)""")
                .param("ballot", ballot.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(BallotId ballot, Call call) {
        jdbc.sql("""
                        insert into written_call (ballot, person, name, called_at, called_by, note)
                        values (:ballot, :person, :name, :at, :by, :note)""")
                .param("ballot", ballot.value())
                .param("person", call.person().value())
                .param("name", call.name())
                .param("at", Timestamp.from(call.at()))
                .param("by", call.by())
                .param("note", call.note())
                .update();
    }

    /** The last first. */
    List<Call> calls(BallotId ballot) {
        return jdbc.sql("select * from written_call where ballot = :ballot order by called_at desc, id desc")
                .param("ballot", ballot.value())
                .query((row, number) -> new Call(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("called_at").toInstant(),
                        row.getString("called_by"),
                        row.getString("note")))
                .list();
    }

    @Override
    public Optional<Waiting> take(Instant now) {
        return jdbc.sql("""
                        select * from written_letter
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
        jdbc.sql("update written_letter set sent_at = :at, tries = tries + 1 where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void failed(long id, String problem, Optional<Instant> tryAt, Instant at) {
        jdbc.sql("""
                        update written_letter set tries = tries + 1, last_problem = :problem,
                            try_at = coalesce(:tryAt::timestamptz, try_at),
                            given_up_at = case when :tryAt::timestamptz is null then :at::timestamptz end
                        where id = :id""")
                .param("id", id)
                .param("problem", problem)
                .param("tryAt", tryAt.map(Timestamp::from).orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }
}
