package vn.quyche.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.log.Frontier;
import vn.quyche.log.Hash;
import vn.quyche.log.Node;

/** The tree in PostgreSQL. */
@Repository
class JdbcNodes implements Tree {

    private final JdbcClient database;

    JdbcNodes(JdbcClient database) {
        this.database = database;
    }

    /** What a checkpoint was signed over must outlive a crash, whatever the server is set to. */
    @Override
    public void lock() {
        database.sql("""
                        select count(pg_advisory_xact_lock(hashtext(current_schema() || '.journal')))
                            + count(set_config('synchronous_commit', 'on', true))""").query(Long.class).single();
    }

    @Override
    public boolean tryLockForRound() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext(current_schema() || '.journal-round'))")
                .query(Boolean.class)
                .single();
    }

    /** Of a log of n entries the bits of n tell the subtrees: at each level that is set, the one that ends at n. */
    @Override
    public Frontier frontier() {
        return frontier("""
                with log as (select coalesce(max(position) + 1, 0) as size from journal_node where level = 0)
                select size, node.level, node.position, node.hash
                from log
                left join generate_series(0, 62) as bit on (size >> bit) & 1 = 1
                left join journal_node node on node.level = bit and node.position = (size >> bit) - 1""");
    }

    @Override
    public Frontier lockedFrontier() {
        return frontier("select size, level, position, hash from journal_edge()");
    }

    private Frontier frontier(String sql) {
        var size = new AtomicLong();
        var peaks = new HashMap<Node.Place, Hash>();
        database.sql(sql).query(row -> {
            size.set(row.getLong("size"));
            if (row.getBytes("hash") != null) {
                peaks.put(place(row), hash(row));
            }
        });
        return Frontier.of(size.get(), peaks);
    }

    @Override
    public long size() {
        return database.sql("select coalesce(max(position) + 1, 0) from journal_node where level = 0")
                .query(Long.class)
                .single();
    }

    @Override
    public long count() {
        return database.sql("select count(*) from journal_node")
                .query(Long.class)
                .single();
    }

    @Override
    public void add(List<Node> nodes) {
        database.sql("""
                        insert into journal_node (level, position, hash)
                        select * from unnest(:levels::smallint[], :positions::bigint[], :hashes::bytea[])""").params(columns(nodes)).update();
    }

    /** What {@code unnest} makes rows of. */
    static Map<String, Object> columns(List<Node> nodes) {
        return Map.of(
                "levels", nodes.stream().map(Node::level).toArray(Integer[]::new),
                "positions", nodes.stream().map(Node::index).toArray(Long[]::new),
                "hashes", nodes.stream().map(node -> node.hash().bytes()).toArray(byte[][]::new));
    }

    @Override
    public Map<Node.Place, Hash> at(Collection<Node.Place> places) {
        var found = new HashMap<Node.Place, Hash>();
        if (places.isEmpty()) {
            return found;
        }
        database.sql("""
                        select level, position, hash from journal_node
                        where (level, position) in (select * from unnest(:levels::smallint[], :positions::bigint[]))""")
                .param("levels", places.stream().map(Node.Place::level).toArray(Integer[]::new))
                .param("positions", places.stream().map(Node.Place::index).toArray(Long[]::new))
                .query(row -> {
                    found.put(place(row), hash(row));
                });
        return found;
    }

    /** Up to the first that is missing. */
    @Override
    public List<Hash> row(int level, long first, int count) {
        var row = new ArrayList<Hash>();
        database.sql("""
                        select position, hash from journal_node
                        where level = :level and position >= :first and position < :end order by position""")
                .param("level", level)
                .param("first", first)
                .param("end", first + count)
                .query(found -> {
                    if (found.getLong("position") == first + row.size()) {
                        row.add(hash(found));
                    }
                });
        return row;
    }

    private static Node.Place place(ResultSet row) throws SQLException {
        return new Node.Place(row.getInt("level"), row.getLong("position"));
    }

    private static Hash hash(ResultSet row) throws SQLException {
        return new Hash(row.getBytes("hash"));
    }
}
