package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.QuycheTest;
import vn.quyche.database.TestDatabase;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** Nothing in the journal is changed, and a change made behind its back is seen. */
@QuycheTest
class ChainTests {

    private static final List<String> CHANGES = List.of(
            "update journal_entry set about_title = 'x'", "delete from journal_entry", "truncate journal_entry");
    private static final Instant THEN = Instant.parse("2024-03-15T02:00:00Z");

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
    JsonMapper json;

    @Autowired
    PendingEntries pending;

    @Autowired
    BusinessClock clock;

    /** A fact of the tests. */
    record Happened(Particulars particulars, Map<String, String> details) implements Fact {}

    @Test
    void theApplicationMayOnlyAddAndRead() {
        tell(record());
        for (var sql : CHANGES) {
            assertThatThrownBy(() -> database.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> database.sql("alter table journal_entry disable trigger all")
                        .update())
                .hasStackTraceContaining("must be owner");
    }

    @Test
    void theDatabaseRefusesEveryChangeToTheOwnerToo() {
        tell(record());
        var owner = JdbcClient.create(TestDatabase.asOwner(settings));
        for (var sql : CHANGES) {
            assertThatThrownBy(() -> owner.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void aChangeBehindTheTriggersIsSeen() {
        tell(record());
        tell(record());
        assertThat(journal.verify().holds()).isTrue();
        assertThat(brokenAfter("update journal_entry set actor_name = 'Người khác' where seq = 2"))
                .isEqualTo(2);
        assertThat(brokenAfter("delete from journal_entry where seq = 1")).isEqualTo(1);
        assertThat(journal.verify().holds()).isTrue();
    }

    private long brokenAfter(String attack) {
        var superuser = TestDatabase.asSuperuser(settings);
        var intruder = JdbcClient.create(superuser);
        var found = new AtomicLong();
        new TransactionTemplate(new DataSourceTransactionManager(superuser)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            intruder.sql("alter table journal_entry disable trigger all").update();
            intruder.sql(attack).update();
            found.set(new Journal(new JdbcEntries(intruder, json), pending, clock)
                    .verify()
                    .broken());
        });
        return found.get();
    }

    @Test
    void manyWritersKeepOneChain() throws Exception {
        var before = journal.verify().entries();
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> done = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(n -> pool.submit(() -> tell(record())))
                    .toList();
            for (var each : done) {
                each.get(30, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdown();
        }
        var after = journal.verify();
        assertThat(after.holds()).isTrue();
        assertThat(after.entries()).isEqualTo(before + 40);
    }

    private void tell(RecordRef record) {
        transaction.executeWithoutResult(status -> facts.publishEvent(happened(record)));
    }

    private static Happened happened(RecordRef record) {
        return new Happened(
                new Fact.Particulars(
                        THEN,
                        Actor.system(),
                        OrganId.STANDING_GROUP,
                        record,
                        Audience.of(OrganId.STANDING_GROUP),
                        List.of()),
                Map.of("outcome", "ACCEPTED"));
    }

    private static RecordRef record() {
        return new RecordRef("thing", UUID.randomUUID().toString(), "Việc " + UUID.randomUUID());
    }
}
