package vn.quyche.journal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.Frontier;
import vn.quyche.log.Node;
import vn.quyche.log.SigningKey;

/** A superuser of the database, whom no right, trigger or constraint holds back, and what such a one may try. */
final class Intruder implements AutoCloseable {

    private final SingleConnectionDataSource superuser;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Random random;
    private final List<Column> columns;
    final Entries entries;
    final Tree tree;
    final Checkpoints checkpoints;

    Intruder(DataSource door, JsonMapper json, Random random) {
        this.superuser = inside(door);
        this.database = JdbcClient.create(superuser);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(superuser));
        this.random = random;
        this.entries = new JdbcEntries(database, json);
        this.tree = new JdbcNodes(database);
        this.checkpoints = new JdbcCheckpoints(database);
        this.columns = database.sql("""
                        select column_name as name, data_type as type from information_schema.columns
                        where table_name = 'journal_entry' and table_schema = current_schema()
                            and column_name <> 'seq' order by 1""").query(Column.class).list();
    }

    private static SingleConnectionDataSource inside(DataSource door) {
        try {
            return new SingleConnectionDataSource(door.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        superuser.destroy();
    }

    /** A column of the journal, whichever there are. */
    record Column(String name, String type) {

        /** Another value of its type. */
        String other() {
            return switch (type) {
                case "timestamp with time zone" -> name + " - interval '1 microsecond'";
                case "text" ->
                    name.equals("standing_in")
                            ? "case when standing_in = '' then 'SECRETARY' else '' end"
                            : name.equals("organ") ? "'OTHER_ORGAN'" : name + " || 'x'";
                case "uuid" -> "gen_random_uuid()";
                case "ARRAY" ->
                    name.equals("audience")
                            ? "array_append(audience, 'OTHER_ORGAN')"
                            : "array_append(basis, 'dien-bien:art_1')";
                case "jsonb" -> "details || '{\"more\": \"1\"}'";
                case "bigint" -> "coalesce(corrects, 0) + 1";
                case "boolean" -> "not " + name;
                case "bytea" -> "sha256(" + name + ")";
                default -> throw new AssertionError("no attack is known on " + this);
            };
        }
    }

    List<Column> columns() {
        return columns;
    }

    /** Does it, looks what comes of it, and undoes it. */
    <T> T undone(Runnable attack, Supplier<T> look) {
        var seen = new ArrayList<T>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("set local session_replication_role = replica").update();
            attack.run();
            seen.add(look.get());
        });
        return seen.get(0);
    }

    void change(long place, Column column) {
        sql("update journal_entry set " + column.name() + " = " + column.other() + " where seq = ?", place);
    }

    void drop(long place, boolean closeTheGap) {
        sql("delete from journal_entry where seq = ?", place);
        if (closeTheGap) {
            move(place, -1);
        }
    }

    void swap(long one, long other) {
        sql("update journal_entry set seq = -1 where seq = ?", one);
        sql("update journal_entry set seq = ? where seq = ?", one, other);
        sql("update journal_entry set seq = ? where seq = -1", other);
    }

    void insert(long place) {
        move(place, 1);
        sql("""
                insert into journal_entry select (jsonb_populate_record(entry, jsonb_build_object('seq', ?,
                    'about_title', 'Việc bịa', 'salt', '\\x' || encode(gen_random_bytes(32), 'hex')))).*
                from journal_entry entry where seq = ?""", place, place == 1 ? 2 : place - 1);
    }

    private void move(long from, int by) {
        sql("update journal_entry set seq = -seq where seq >= ?", from);
        sql("update journal_entry set seq = ? - seq where seq < 0", by);
    }

    void cut(long size) {
        sql("delete from journal_entry where seq > ?", size);
    }

    void spoilNode(long size) {
        var level = random.nextInt(3);
        var position = random.nextLong(Math.max(1, size >> level));
        switch (random.nextInt(3)) {
            case 0 ->
                sql("update journal_node set hash = sha256(hash) where level = ? and position = ?", level, position);
            case 1 -> sql("delete from journal_node where level = ? and position = ?", level, position);
            default ->
                sql("insert into journal_node values (?, ?, sha256('x'))", level, (tree.size() >> level) + position);
        }
    }

    /** Makes the tree fit what the entries say now. */
    void mendTree() {
        sql("delete from journal_node");
        var frontier = Frontier.empty();
        var nodes = new ArrayList<Node>();
        entries.forEach(1, Integer.MAX_VALUE, leaf -> frontier.add(leaf.hash(), nodes::add));
        tree.add(nodes);
    }

    /** Signs it all again, and forgets what was signed. */
    void signAnew(SigningKey key) {
        sql("delete from journal_checkpoint");
        sql("delete from journal_key");
        sql("insert into journal_key values (0, ?, now())", key.verifying().toString());
        var frontier = tree.frontier();
        var note = new Checkpoint(key.verifying().name(), frontier.size(), frontier.root()).signedBy(key);
        checkpoints.keep(note, frontier.size(), Instant.EPOCH);
    }

    private void sql(String sql, Object... values) {
        database.sql(sql).params(values).update();
    }
}
