package vn.quyche.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.PersonId;

/** The table {@code whatif_draft}. What a draft changes is kept as it was written, and read when it is opened. */
@Repository
class JdbcSavedDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    JdbcSavedDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row; its changes are still as written. */
    record Row(
            UUID id,
            int version,
            PersonId owner,
            String title,
            LocalDate on,
            Object changes,
            Optional<UUID> table,
            Instant savedAt) {}

    void add(SavedDraft draft) {
        jdbc.sql("""
                        insert into whatif_draft (id, version, owner, title, on_day, changes, cases, saved_at)
                        values (:id, 0, :owner, :title, :on, :changes::jsonb, :cases, :at)""")
                .param("id", draft.id())
                .param("owner", draft.owner().value())
                .param("title", draft.title())
                .param("on", draft.on())
                .param("changes", changes(draft))
                .param("cases", draft.table().orElse(null))
                .param("at", Timestamp.from(draft.savedAt()))
                .update();
    }

    /** Saves it if it is still the version that was read. */
    boolean save(SavedDraft draft, Instant at) {
        return jdbc.sql("""
                        update whatif_draft set version = version + 1, title = :title, on_day = :on,
                            changes = :changes::jsonb, cases = :cases, saved_at = :at
                        where id = :id and version = :version""")
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .param("title", draft.title())
                        .param("on", draft.on())
                        .param("changes", changes(draft))
                        .param("cases", draft.table().orElse(null))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void remove(UUID id) {
        jdbc.sql("delete from whatif_draft where id = :id").param("id", id).update();
    }

    Optional<Row> find(PersonId owner, UUID id) {
        return jdbc.sql("select * from whatif_draft where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .query(JdbcSavedDrafts::row)
                .optional();
    }

    List<Row> of(PersonId owner) {
        return jdbc.sql("select * from whatif_draft where owner = :owner order by saved_at desc, id")
                .param("owner", owner.value())
                .query(JdbcSavedDrafts::row)
                .list();
    }

    private static String changes(SavedDraft draft) {
        return JSON.writeValueAsString(
                draft.changes().stream().map(ChangeForms::write).toList());
    }

    private static Row row(ResultSet row, int rowNumber) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getString("title"),
                row.getObject("on_day", LocalDate.class),
                JSON.readValue(row.getString("changes"), Object.class),
                Optional.ofNullable(row.getObject("cases", UUID.class)),
                row.getTimestamp("saved_at").toInstant());
    }
}
