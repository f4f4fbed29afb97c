package vn.quyche.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.journal.Verification.Fault;
import vn.quyche.log.Note;

@Repository
class JdbcCheckpoints implements Checkpoints {

    private final JdbcClient database;

    JdbcCheckpoints(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void keep(Note note, long size, Instant at) {
        database.sql("insert into journal_checkpoint (size, note, made_at) values (:size, :note, :at)")
                .param("size", size)
                .param("note", note.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<String> all() {
        return database.sql("select note from journal_checkpoint order by id")
                .query(String.class)
                .list();
    }

    @Override
    public void remember(Verification found, Instant at, String startedBy) {
        database.sql("""
                        insert into journal_verification (at, size, root, kept, fault, place, started)
                        values (:at, :size, decode(:root, 'base64'), :kept, :fault, :place, :started)""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("size", found.entries())
                .param("root", found.root())
                .param("kept", found.kept())
                .param("fault", found.fault().name())
                .param("place", found.place())
                .param("started", startedBy)
                .update();
    }

    @Override
    public boolean wasCheckedSince(Instant moment, String startedBy) {
        return database.sql("select exists (select from journal_verification where at >= :at and started = :started)")
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .param("started", startedBy)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean canBeChanged() {
        return database.sql("select has_table_privilege('journal_entry', 'update')")
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Finding> findings(int limit) {
        return database.sql("select * from journal_verification order by id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> new Finding(
                        new Verification(
                                row.getLong("size"),
                                Base64.getEncoder().encodeToString(row.getBytes("root")),
                                row.getInt("kept"),
                                Fault.valueOf(row.getString("fault")),
                                row.getLong("place")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("started")))
                .list();
    }
}
