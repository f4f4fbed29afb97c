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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** Nothing in the journal is changed, and a change made behind its back is seen. */
@QuycheTest
class ChainTests {

    private static final Instant THEN = Instant.parse("2024-03-15T02:00:00Z");

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    /** A fact of the tests. */
    record Happened(Particulars particulars, Map<String, String> details) implements Fact {}

    @Test
    void theDatabaseRefusesEveryChange() {
        tell(record());
        for (var sql : List.of(
                "update journal_entry set about_title = 'x'", "delete from journal_entry", "truncate journal_entry")) {
            assertThatThrownBy(() -> database.sql(sql).update())
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
        transaction.executeWithoutResult(status -> {
            database.sql("alter table journal_entry disable trigger all").update();
            database.sql("update journal_entry set actor_name = 'Người khác' where seq = 2")
                    .update();
            assertThat(journal.verify().broken()).isEqualTo(2);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            database.sql("alter table journal_entry disable trigger all").update();
            database.sql("delete from journal_entry where seq = 1").update();
            assertThat(journal.verify().broken()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(journal.verify().holds()).isTrue();
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
