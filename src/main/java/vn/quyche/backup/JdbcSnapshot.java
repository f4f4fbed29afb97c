package vn.quyche.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One moment of the whole database, read in a single transaction while others go on writing. A table whose comment begins
 * with "passing" holds nothing that outlives the day, such as who is signed in, and is left out.
 */
final class JdbcSnapshot implements AutoCloseable {

    /** So that rows read alike whatever a server is set to; and a policy that would hide rows is an error. */
    static final String ALIKE = """
            set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex';
            set local timezone = 'UTC'; set local extra_float_digits = 1; set local row_security = off""";

    private final Connection connection;
    private final SingleConnectionDataSource moment;
    private final JdbcClient database;

    private JdbcSnapshot(Connection connection) {
        this.connection = connection;
        this.moment = new SingleConnectionDataSource(connection, true);
        this.database = JdbcClient.create(moment);
    }

    static JdbcSnapshot of(DataSource source) throws IOException {
        try {
            var connection = source.getConnection();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var snapshot = new JdbcSnapshot(connection);
            snapshot.database.sql(ALIKE).update();
            return snapshot;
        } catch (SQLException unreachable) {
            throw new IOException(unreachable.getMessage(), unreachable);
        }
    }

    /** The same moment, for whoever looks into it. */
    DataSource moment() {
        return moment;
    }

    /** By which scripts the tables were made; none where there is no installation. */
    List<String> migrations() {
        var there = database.sql("select to_regclass('flyway_schema_history') is not null")
                .query(Boolean.class)
                .single();
        return there
                ? database.sql(
                                "select script from flyway_schema_history where success and type = 'SQL' order by script")
                        .query(String.class)
                        .list()
                : List.of();
    }

    List<Manifest.Table> copyTo(ArchiveWriter archive) throws IOException {
        var tables = new ArrayList<Manifest.Table>();
        for (var name : tables()) {
            var columns = columns(name);
            var rows = new long[1];
            var part = archive.add("table/" + name, out -> rows[0] = copy(name, columns, out));
            tables.add(new Manifest.Table(name, columns, rows[0], part));
        }
        return tables;
    }

    private List<String> tables() {
        return database.sql("""
                        select relname from pg_class kept
                        where relnamespace = current_schema()::regnamespace and relkind = 'r'
                            and relname <> 'flyway_schema_history'
                            and coalesce(obj_description(oid, 'pg_class'), '') not like 'passing%'
                            and not exists (select from pg_depend where objid = kept.oid and deptype = 'e')
                        order by relname""").query(String.class).list();
    }

    private List<String> columns(String table) {
        return database.sql("""
                        select attname from pg_attribute
                        where attrelid = quote_ident(:table)::regclass and attnum > 0 and not attisdropped
                            and attgenerated = ''
                        order by attnum""").param("table", table).query(String.class).list();
    }

    private long copy(String table, List<String> columns, OutputStream out) throws IOException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + quoted(table) + quoted(columns) + " to stdout", out);
        } catch (SQLException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    /** Numbers are drawn outside any transaction, so these are at least as far as the rows are. */
    List<Manifest.Sequence> sequences() {
        return database.sql("""
                        select relname from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname""").query(String.class).list().stream()
                .map(name -> database.sql("select last_value, is_called from " + quoted(name))
                        .query((row, n) ->
                                new Manifest.Sequence(name, row.getLong("last_value"), row.getBoolean("is_called")))
                        .single())
                .toList();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> columns) {
        return columns.stream().map(JdbcSnapshot::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException lost) {
            throw new IOException(lost.getMessage(), lost);
        }
    }
}
