package vn.quyche.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links with providers in PostgreSQL. */
@Repository
class JdbcProviderLinks implements ProviderLinkBook {

    private final JdbcClient database;

    JdbcProviderLinks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> account(String issuer, String subject) {
        return database.sql("select account from provider_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    @Override
    public List<ProviderLink> of(String account) {
        return database.sql(
                        "select issuer, subject, linked_at from provider_link where account = :account order by linked_at")
                .param("account", account)
                .query((row, n) -> new ProviderLink(
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    @Override
    public List<String> accounts(String issuer) {
        return database.sql("select account from provider_link where issuer = :issuer")
                .param("issuer", issuer)
                .query(String.class)
                .list();
    }

    @Override
    public boolean put(String account, String issuer, String subject, Instant at) {
        return database.sql("insert into provider_link (account, issuer, subject, linked_at)"
                                + " select :account, :issuer, :subject, :at where not exists (select from provider_link"
                                + " where issuer = :issuer and subject = :subject and account <> :account)"
                                + " on conflict (account, issuer) do update set subject = excluded.subject,"
                                + " linked_at = excluded.linked_at")
                        .param("account", account)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean remove(String account, String issuer) {
        return database.sql("delete from provider_link where account = :account and issuer = :issuer")
                        .param("account", account)
                        .param("issuer", issuer)
                        .update()
                == 1;
    }

    @Override
    public int removeAll(String account) {
        return database.sql("delete from provider_link where account = :account")
                .param("account", account)
                .update();
    }
}
