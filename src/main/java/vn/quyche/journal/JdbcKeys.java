package vn.quyche.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.log.VerifyingKey;

@Repository
class JdbcKeys implements Keys {

    private final JdbcClient database;

    JdbcKeys(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<VerifyingKey> last() {
        return database.sql("select vkey from journal_key order by since desc, at desc limit 1")
                .query(String.class)
                .optional()
                .map(VerifyingKey::of);
    }

    @Override
    public void add(VerifyingKey key, long since, Instant at) {
        database.sql("insert into journal_key (since, vkey, at) values (:since, :vkey, :at)")
                .param("since", since)
                .param("vkey", key.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
