package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.SystemReading;
import vn.quyche.database.TestDatabase;

/** Nothing in the journal is changed, and many writers grow one tree. */
@QuycheTest
class TreeTests {

    private static final List<String> TABLES =
            List.of("journal_entry", "journal_node", "journal_key", "journal_checkpoint", "journal_verification");
    private static final List<String> CHANGES = List.of(
            "update journal_entry set about_title = 'x'",
            "update journal_node set hash = hash",
            "delete from journal_entry",
            "delete from journal_node",
            "truncate journal_entry cascade",
            "truncate journal_node");

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Environment settings;

    @Autowired
    Entries entries;

    @Autowired
    Tree tree;

    @Test
    void theApplicationMayOnlyAddAndRead() {
        tell(1);
        for (var sql : CHANGES) {
            assertThatThrownBy(() -> database.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        for (var table : TABLES) {
            for (var right : List.of("update", "delete", "truncate", "references", "trigger")) {
                assertThat(may(table, right)).as("%s %s", right, table).isFalse();
            }
            assertThat(may(table, "insert") && may(table, "select")).isTrue();
            assertThatThrownBy(() -> database.sql("alter table " + table + " disable trigger all")
                            .update())
                    .hasStackTraceContaining("must be owner");
        }
    }

    private boolean may(String table, String right) {
        return database.sql("select has_table_privilege(:table, :right)")
                .param("table", table)
                .param("right", right)
                .query(Boolean.class)
                .single();
    }

    @Test
    void theDatabaseRefusesEveryChangeToTheOwnerToo() {
        tell(1);
        var owner = JdbcClient.create(TestDatabase.asOwner(settings));
        for (var sql : CHANGES) {
            assertThatThrownBy(() -> owner.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void manyWritersGrowOneTree() throws Exception {
        var before = journal.verify().entries();
        var pool = SystemReading.threads(5);
        try {
            List<Future<?>> done = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(n -> pool.submit(() -> tell(n % 4)))
                    .toList();
            for (var each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdown();
        }
        var after = journal.verify();
        assertThat(after.holds()).as(after.toString()).isTrue();
        assertThat(after.entries()).isEqualTo(before + 60);
    }

    @Test
    void entriesOfAnEarlierReleaseKeepTheirPlacesUnderATree() {
        tell(3);
        var owner = TestDatabase.asSuperuser(settings);
        var intruder = JdbcClient.create(owner);
        var inOne = new TransactionTemplate(new DataSourceTransactionManager(owner));
        inOne.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var count = entries.count();
            intruder.sql("set local session_replication_role = replica").update();
            intruder.sql("delete from journal_node").update();
            var upgraded = new JdbcNodes(intruder);
            new Planter(entries, upgraded, inOne);
            assertThat(upgraded.size()).isEqualTo(count);
            assertThat(upgraded.frontier().root()).isEqualTo(tree.frontier().root());
            new Planter(entries, upgraded, inOne);
            assertThat(upgraded.size()).as("once is enough").isEqualTo(count);
        });
    }

    private void tell(int facts) {
        transaction.executeWithoutResult(
                status -> IntStream.range(0, facts).forEach(n -> this.facts.publishEvent(Happened.once())));
    }
}
