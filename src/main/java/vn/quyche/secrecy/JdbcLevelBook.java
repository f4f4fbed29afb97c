package vn.quyche.secrecy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;

/** The tables {@code record_level} and {@code record_look}. */
@Repository
class JdbcLevelBook implements LevelBook {

    private final JdbcClient database;

    JdbcLevelBook(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(String type, String id, LevelEntry entry) {
        database.sql("""
                        insert into record_level (type, record, level, audience, reason, by_name, at)
                        values (:type, :record, :level, :audience::text[], :reason, :byName, :at)""")
                .param("type", type)
                .param("record", id)
                .param("level", entry.level().name())
                .param("audience", entry.readers().codes().toArray(String[]::new))
                .param("reason", entry.reason())
                .param("byName", entry.byName())
                .param("at", moment(entry.at()))
                .update();
    }

    @Override
    public Optional<LevelEntry> latest(String type, String id) {
        return entries(type, id, 1).stream().findFirst();
    }

    @Override
    public List<LevelEntry> all(String type, String id) {
        return entries(type, id, 100);
    }

    private List<LevelEntry> entries(String type, String id, int most) {
        return database.sql("""
                        select * from record_level where type = :type and record = :record
                        order by number desc limit :most""")
                .param("type", type)
                .param("record", id)
                .param("most", most)
                .query(JdbcLevelBook::entry)
                .list();
    }

    @Override
    public void look(String type, String id, Actor reader, Instant at) {
        database.sql("""
                        insert into record_look (type, record, person, name, hour, at)
                        values (:type, :record, :person, :name, :hour, :at) on conflict do nothing""")
                .param("type", type)
                .param("record", id)
                .param("person", reader.person().value())
                .param("name", reader.name())
                .param("hour", moment(at.truncatedTo(ChronoUnit.HOURS)))
                .param("at", moment(at))
                .update();
    }

    @Override
    public List<Look> looks(String type, String id, int most) {
        return database.sql("""
                        select name, at from record_look where type = :type and record = :record
                        order by at desc, name limit :most""")
                .param("type", type)
                .param("record", id)
                .param("most", most)
                .query((row, number) -> new Look(
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static LevelEntry entry(ResultSet row, int number) throws SQLException {
        return new LevelEntry(
                Level.valueOf(row.getString("level")),
                Audience.ofCodes(strings(row.getArray("audience"))),
                row.getString("reason"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static List<String> strings(Array codes) throws SQLException {
        return Arrays.asList((String[]) codes.getArray());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
