package vn.quyche.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Fills tables that were just made with the rows of a backup, all or none. What hears of new rows stays deaf meanwhile,
 * and references between tables are taken off and put back, where the database looks at each of them.
 */
final class JdbcFilling {

    private static final String REFERENCES = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace and conparentid = 0
            order by conrelid, conname""";
    private static final String ANY_TABLE = """
            select exists (select from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r')""";

    private final Connection connection;

    private JdbcFilling(Connection connection) {
        this.connection = connection;
    }

    static boolean isEmpty(DataSource database) throws IOException {
        try (var connection = database.getConnection();
                var question = connection.createStatement();
                var answer = question.executeQuery(ANY_TABLE)) {
            return answer.next() && !answer.getBoolean(1);
        } catch (SQLException unreachable) {
            throw new IOException(unreachable.getMessage(), unreachable);
        }
    }

    static void fill(DataSource database, Archive archive) throws IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new JdbcFilling(connection).fill(archive);
            connection.commit();
        } catch (SQLException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private void fill(Archive archive) throws SQLException, IOException {
        order(JdbcSnapshot.ALIKE);
        var references = references();
        for (var reference : references) {
            order(reference.off);
        }
        for (var table : archive.manifest().tables()) {
            fill(table, archive);
        }
        for (var reference : references) {
            order(reference.on);
        }
        for (var sequence : archive.manifest().sequences()) {
            order("select setval(%s, %d, %b)"
                    .formatted(literal(JdbcSnapshot.quoted(sequence.name())), sequence.last(), sequence.drawn()));
        }
    }

    private void fill(Manifest.Table table, Archive archive) throws SQLException, IOException {
        var name = JdbcSnapshot.quoted(table.name());
        order("alter table " + name + " disable trigger user");
        order("delete from " + name);
        try (var rows = archive.read(table.part().name())) {
            var count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + JdbcSnapshot.quoted(table.columns()) + " from stdin", rows);
            if (count != table.rows()) {
                throw new IOException(table.name() + ": " + count + " / " + table.rows());
            }
        }
        order("alter table " + name + " enable trigger user");
    }

    private List<Reference> references() throws SQLException {
        var references = new ArrayList<Reference>();
        try (var question = connection.createStatement();
                var rows = question.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references.add(new Reference(rows.getString(1), rows.getString(2)));
            }
        }
        return references;
    }

    private String literal(String words) throws SQLException {
        return "'" + connection.unwrap(PGConnection.class).escapeLiteral(words) + "'";
    }

    private void order(String sql) throws SQLException {
        try (var order = connection.createStatement()) {
            order.execute(sql);
        }
    }

    /** How a reference between tables is taken off and put back. */
    private record Reference(String off, String on) {}
}
