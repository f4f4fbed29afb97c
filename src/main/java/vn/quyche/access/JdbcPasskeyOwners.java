package vn.quyche.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The numbers by which devices know accounts, in PostgreSQL. */
class JdbcPasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient database;

    JdbcPasskeyOwners(JdbcClient database) {
        this.database = database;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return database.sql("select account, handle from passkey_owner where handle = :handle")
                .param("handle", handle.getBytes())
                .query(JdbcPasskeyOwners::toOwner)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return database.sql("select account, handle from passkey_owner where account = :account")
                .param("account", account)
                .query(JdbcPasskeyOwners::toOwner)
                .optional()
                .orElse(null);
    }

    /** An account keeps the number it got first. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        database.sql("insert into passkey_owner (account, handle) values (:account, :handle) on conflict do nothing")
                .param("account", owner.getName())
                .param("handle", owner.getId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        database.sql("delete from passkey_owner where handle = :handle")
                .param("handle", handle.getBytes())
                .update();
    }

    private static PublicKeyCredentialUserEntity toOwner(ResultSet row, int n) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(row.getString("account"))
                .id(new Bytes(row.getBytes("handle")))
                .displayName(row.getString("account"))
                .build();
    }
}
