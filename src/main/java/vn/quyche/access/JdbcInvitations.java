package vn.quyche.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_invitation}. */
@Repository
class JdbcInvitations implements InvitationBook {

    private final JdbcClient database;

    JdbcInvitations(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void put(String account, byte[] digest, Instant until) {
        database.sql("""
                        insert into account_invitation (account, digest, expires_at) values (:account, :digest, :until)
                        on conflict (account) do update set digest = :digest, expires_at = :until""")
                .param("account", account)
                .param("digest", digest)
                .param("until", Timestamp.from(until))
                .update();
    }

    @Override
    public Optional<String> account(byte[] digest, Instant now) {
        return database.sql("select account from account_invitation where digest = :digest and expires_at > :now")
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Instant> until(String account, Instant now) {
        return database.sql("select expires_at from account_invitation where account = :account and expires_at > :now")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getTimestamp("expires_at").toInstant())
                .optional();
    }

    @Override
    public boolean remove(byte[] digest) {
        return database.sql("delete from account_invitation where digest = :digest")
                        .param("digest", digest)
                        .update()
                == 1;
    }
}
