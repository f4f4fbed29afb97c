package vn.quyche.organs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.PersonId;

/** The table {@code organ_import}. */
@Repository
class JdbcImports implements ImportBook {

    private static final TypeReference<List<ImportLine>> LINES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    JdbcImports(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(ImportedList list) {
        database.sql("""
                        insert into organ_import (id, file, decided_by, document_number, document_date, lines, kept_by,
                            kept_at)
                        values (:id, :file, :decidedBy, :number, :day::date, :lines::jsonb, :by, :at)""")
                .param("id", list.id())
                .param("file", list.file())
                .param("decidedBy", list.document().by())
                .param("number", list.document().number())
                .param("day", list.document().day())
                .param("lines", json.writeValueAsString(list.lines()))
                .param("by", list.keptBy().value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<ImportedList> find(UUID id) {
        return database.sql("select * from organ_import where id = :id")
                .param("id", id)
                .query(this::list)
                .optional();
    }

    @Override
    public void carriedOut(UUID id, ChangeId by) {
        database.sql("update organ_import set change = :by where id = :id")
                .param("id", id)
                .param("by", by.value())
                .update();
    }

    private ImportedList list(ResultSet row, int number) throws SQLException {
        return new ImportedList(
                row.getObject("id", UUID.class),
                row.getString("file"),
                new DecidingDocument(
                        row.getString("decided_by"),
                        row.getString("document_number"),
                        row.getObject("document_date", LocalDate.class)),
                json.readValue(row.getString("lines"), LINES),
                new PersonId(row.getObject("kept_by", UUID.class)),
                Optional.ofNullable(row.getObject("change", UUID.class)).map(ChangeId::new));
    }
}
