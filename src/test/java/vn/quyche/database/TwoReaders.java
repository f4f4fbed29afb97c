package vn.quyche.database;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.Role;

/** Two records that two people read, each the one and not the other. */
@QuycheTest
abstract class TwoReaders {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    final String mark = UUID.randomUUID().toString();
    final Reader member = readerOf(OrganId.STANDING_COMMITTEE);
    final Reader other = readerOf(OrganId.INSPECTION_COMMISSION);

    @BeforeEach
    void twoRecords() {
        remember("1", "STANDING_COMMITTEE");
        remember("2", "INSPECTION_COMMISSION");
    }

    final List<String> found() {
        return database.sql("select id from search_entry where type = :mark order by id")
                .param("mark", mark)
                .query(String.class)
                .list();
    }

    final List<String> foundAtOnce(Reader reader) {
        return reader.during(() -> transaction.execute(status -> found()));
    }

    final String setting() {
        return database.sql("select current_setting('quyche.reader')")
                .query(String.class)
                .single();
    }

    final void set(String words) {
        database.sql("select set_config('quyche.reader', :words, true)")
                .param("words", words)
                .query(String.class)
                .single();
    }

    final TransactionTemplate propagating(int how) {
        var other = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        other.setPropagationBehavior(how);
        return other;
    }

    final void remember(String id, String circle) {
        database.sql("""
                        insert into search_entry (type, id, title, words, audience, latest_at)
                        values (:mark, :id, :mark, '', array[:circle], now())""")
                .param("mark", mark)
                .param("id", id)
                .param("circle", circle)
                .update();
    }

    static Reader readerOf(OrganId organ) {
        return Reader.of(new Actor(
                "somebody",
                new PersonId(UUID.randomUUID()),
                "A",
                organ,
                Set.of(Role.COMMITTEE_MEMBER),
                Set.of(organ),
                Set.of(organ)));
    }
}
