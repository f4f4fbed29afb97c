package vn.quyche.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.files.FileId;

/** The tables {@code task_report} and {@code task_extension}. */
@Repository
class JdbcTaskExchange implements TaskExchange {

    private final JdbcClient jdbc;

    JdbcTaskExchange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<TaskReport> reports(TaskId id) {
        return jdbc.sql("select * from task_report where task = :id order by position desc")
                .param("id", id.value())
                .query(JdbcTaskExchange::report)
                .list();
    }

    @Override
    public void add(TaskId id, TaskReport report) {
        jdbc.sql("""
                        insert into task_report (task, position, reported_at, reported_by, words, proof)
                        select :id, count(*), :at, :by, :words, :proof from task_report where task = :id""")
                .param("id", id.value())
                .param("at", Timestamp.from(report.at()))
                .param("by", report.by())
                .param("words", report.words())
                .param("proof", report.evidence().map(FileId::value).orElse(null))
                .update();
    }

    @Override
    public void answer(TaskId id, TaskState answer, Instant at, String by, String note) {
        jdbc.sql("""
                        update task_report set answer = :answer, answered_at = :at, answered_by = :by, note = :note
                        where task = :id and answer is null""")
                .param("answer", answer.name())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("note", note)
                .param("id", id.value())
                .update();
    }

    @Override
    public List<Extension> extensions(TaskId id) {
        return jdbc.sql("select * from task_extension where task = :id order by position desc")
                .param("id", id.value())
                .query((row, number) -> new Extension(
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("asked_by"),
                        row.getObject("wished", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("granted", Boolean.class),
                        instant(row.getTimestamp("answered_at")),
                        row.getString("answered_by")))
                .list();
    }

    @Override
    public void add(TaskId id, Extension extension) {
        jdbc.sql("""
                        insert into task_extension (task, position, asked_at, asked_by, wished, reason)
                        select :id, count(*), :at, :by, :wished, :reason from task_extension where task = :id""")
                .param("id", id.value())
                .param("at", Timestamp.from(extension.askedAt()))
                .param("by", extension.askedBy())
                .param("wished", extension.wished())
                .param("reason", extension.reason())
                .update();
    }

    @Override
    public boolean answer(TaskId id, boolean granted, Instant at, String by) {
        return jdbc.sql("""
                        update task_extension set granted = :granted, answered_at = :at, answered_by = :by
                        where task = :id and granted is null""")
                        .param("granted", granted)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static TaskReport report(ResultSet row, int number) throws SQLException {
        var proof = row.getObject("proof", UUID.class);
        var answer = row.getString("answer");
        return new TaskReport(
                row.getTimestamp("reported_at").toInstant(),
                row.getString("reported_by"),
                row.getString("words"),
                proof == null ? null : new FileId(proof),
                answer == null ? null : TaskState.valueOf(answer),
                instant(row.getTimestamp("answered_at")),
                row.getString("answered_by"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
