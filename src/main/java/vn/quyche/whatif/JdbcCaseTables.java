package vn.quyche.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.PersonId;

/** The tables {@code whatif_table} and {@code whatif_table_part}: cases that people brought, in packed parts. */
@Repository
class JdbcCaseTables {

    private final JdbcClient jdbc;

    JdbcCaseTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseTable table) {
        jdbc.sql("""
                        insert into whatif_table (id, owner, name, cases, uploaded_at)
                        values (:id, :owner, :name, :cases, :at)""")
                .param("id", table.id())
                .param("owner", table.owner().value())
                .param("name", table.name())
                .param("cases", table.cases())
                .param("at", Timestamp.from(table.uploadedAt()))
                .update();
    }

    void addPart(UUID table, int number, byte[] packed) {
        jdbc.sql("insert into whatif_table_part (cases, number, packed) values (:table, :number, :packed)")
                .param("table", table)
                .param("number", number)
                .param("packed", packed)
                .update();
    }

    void counted(UUID table, long cases) {
        jdbc.sql("update whatif_table set cases = :cases where id = :id")
                .param("cases", cases)
                .param("id", table)
                .update();
    }

    Optional<CaseTable> find(PersonId owner, UUID id) {
        return jdbc.sql("select * from whatif_table where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .query(JdbcCaseTables::table)
                .optional();
    }

    Optional<byte[]> part(UUID table, int number) {
        return jdbc.sql("select packed from whatif_table_part where cases = :table and number = :number")
                .param("table", table)
                .param("number", number)
                .query((row, at) -> row.getBytes(1))
                .optional();
    }

    void remove(UUID table) {
        jdbc.sql("delete from whatif_table where id = :id").param("id", table).update();
    }

    /** Throws away what the person brought before a day and no draft uses. */
    void forget(PersonId owner, Instant before) {
        jdbc.sql("""
                        delete from whatif_table where owner = :owner and uploaded_at < :before
                            and not exists (select 1 from whatif_draft where whatif_draft.cases = whatif_table.id)""")
                .param("owner", owner.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    List<CaseTable> of(PersonId owner) {
        return jdbc.sql("select * from whatif_table where owner = :owner order by uploaded_at desc")
                .param("owner", owner.value())
                .query(JdbcCaseTables::table)
                .list();
    }

    private static CaseTable table(ResultSet row, int rowNumber) throws SQLException {
        return new CaseTable(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getString("name"),
                row.getLong("cases"),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
