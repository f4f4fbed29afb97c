package vn.quyche.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys in PostgreSQL. */
@Repository
class JdbcPasskeys implements PasskeyBook, UserCredentialRepository {

    private static final String SELECT = "select k.*, o.handle from passkey k join passkey_owner o using (account)";

    private final JdbcClient database;
    private final PublicKeyCredentialUserEntityRepository owners;

    JdbcPasskeys(JdbcClient database) {
        this.database = database;
        this.owners = new JdbcPasskeyOwners(database);
    }

    @Override
    public UserCredentialRepository keys() {
        return this;
    }

    @Override
    public PublicKeyCredentialUserEntityRepository owners() {
        return owners;
    }

    @Override
    public List<Passkey> of(String account) {
        return database.sql(
                        "select id, label, created_at, used_at from passkey where account = :account order by created_at")
                .param("account", account)
                .query((row, number) -> new Passkey(
                        new Bytes(row.getBytes("id")).toBase64UrlString(),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .list();
    }

    @Override
    public boolean rename(String account, String id, String label) {
        return database.sql("update passkey set label = :label where account = :account and id = :id")
                        .param("label", label)
                        .param("account", account)
                        .param("id", Bytes.fromBase64(id).getBytes())
                        .update()
                == 1;
    }

    @Override
    public boolean remove(String account, String id) {
        return database.sql("delete from passkey where account = :account and id = :id")
                        .param("account", account)
                        .param("id", Bytes.fromBase64(id).getBytes())
                        .update()
                == 1;
    }

    @Override
    public int removeAll(String account) {
        return database.sql("delete from passkey where account = :account")
                .param("account", account)
                .update();
    }

    @Override
    public void delete(Bytes id) {
        database.sql("delete from passkey where id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /** A new key, or an old one after its use: then only what the use changed is written. */
    @Override
    public void save(CredentialRecord key) {
        database.sql("insert into passkey (id, account, label, public_key, signature_count, verifies_user, transports,"
                        + " backup_eligible, backed_up, attestation, attestation_data, created_at, used_at)"
                        + " select :id, account, :label, :publicKey, :count, :verifies, :transports, :eligible,"
                        + " :backedUp, :attestation, :data, :created, :used from passkey_owner where handle = :owner"
                        + " on conflict (id) do update set signature_count = excluded.signature_count,"
                        + " verifies_user = excluded.verifies_user, backed_up = excluded.backed_up,"
                        + " used_at = excluded.used_at where passkey.account = excluded.account")
                .param("id", key.getCredentialId().getBytes())
                .param("owner", key.getUserEntityUserId().getBytes())
                .param("label", key.getLabel())
                .param("publicKey", key.getPublicKey().getBytes())
                .param("count", key.getSignatureCount())
                .param("verifies", key.isUvInitialized())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("eligible", key.isBackupEligible())
                .param("backedUp", key.isBackupState())
                .param("attestation", bytes(key.getAttestationObject()))
                .param("data", bytes(key.getAttestationClientDataJSON()))
                .param("created", Timestamp.from(key.getCreated()))
                .param("used", Timestamp.from(key.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.sql(SELECT + " where k.id = :id")
                .param("id", id.getBytes())
                .query(JdbcPasskeys::toKey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return database.sql(SELECT + " where o.handle = :owner order by k.created_at")
                .param("owner", owner.getBytes())
                .query(JdbcPasskeys::toKey)
                .list();
    }

    private static CredentialRecord toKey(ResultSet row, int n) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verifies_user"))
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_data")))
                .label(row.getString("label"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .build();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }
}
