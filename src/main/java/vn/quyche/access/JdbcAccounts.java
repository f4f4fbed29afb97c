package vn.quyche.access;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Role;

/** Accounts in PostgreSQL. */
@Repository
class JdbcAccounts implements AccountBook {

    private static final String SELECT =
            "select name, person, body, grants, demonstration, locked, created_at from account";
    private static final int KEY_BYTES = 32;

    private final JdbcClient database;

    JdbcAccounts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean isEmpty() {
        return database.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasDemonstration() {
        return database.sql("select exists (select from account where demonstration)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Account> find(String name) {
        return database.sql(SELECT + " where name = :name")
                .param("name", name)
                .query(JdbcAccounts::toAccount)
                .optional();
    }

    @Override
    public List<Account> of(PersonId person) {
        return database.sql(SELECT + " where person = :person order by created_at, place")
                .param("person", person.value())
                .query(JdbcAccounts::toAccount)
                .list();
    }

    @Override
    public List<Account> all() {
        return database.sql(SELECT + " order by place")
                .query(JdbcAccounts::toAccount)
                .list();
    }

    @Override
    public Optional<String> hash(String name) {
        return database.sql("select password_hash from account where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    @Override
    public void add(Account account, String hash) {
        database.sql(
                        "insert into account (name, person, body, grants, demonstration, locked, created_at, password_hash)"
                                + " values (:name, :person, :body, string_to_array(:grants, ','), :demonstration, :locked,"
                                + " :createdAt, :hash)")
                .param("name", account.name())
                .param("person", account.person().value())
                .param("body", account.body().code())
                .param(
                        "grants",
                        account.grants().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .param("demonstration", account.demonstration())
                .param("locked", account.locked())
                .param("createdAt", account.createdAt().atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .update();
    }

    @Override
    public void setHash(String name, String hash) {
        database.sql("update account set password_hash = :hash where name = :name")
                .param("hash", hash)
                .param("name", name)
                .update();
    }

    @Override
    public Optional<Instant> enrolsUntil(String name) {
        return database.sql("select enrols_until from account where name = :name and enrols_until is not null")
                .param("name", name)
                .query((row, n) -> row.getTimestamp("enrols_until").toInstant())
                .optional();
    }

    @Override
    public void setEnrolsUntil(String name, Optional<Instant> until) {
        database.sql("update account set enrols_until = cast(:until as timestamptz) where name = :name")
                .param(
                        "until",
                        until.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("name", name)
                .update();
    }

    @Override
    public void setLocked(String name, boolean locked) {
        database.sql("update account set locked = :locked where name = :name")
                .param("locked", locked)
                .param("name", name)
                .update();
    }

    @Override
    public byte[] key(String purpose) {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        database.sql("insert into access_key (purpose, value) values (:purpose, :value) on conflict do nothing")
                .param("purpose", purpose)
                .param("value", fresh)
                .update();
        return database.sql("select value from access_key where purpose = :purpose")
                .param("purpose", purpose)
                .query(byte[].class)
                .single();
    }

    private static Account toAccount(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getString("name"),
                new PersonId(row.getObject("person", UUID.class)),
                OrganId.of(row.getString("body")),
                Arrays.stream(strings(row.getArray("grants")))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("demonstration"),
                row.getBoolean("locked"),
                row.getTimestamp("created_at").toInstant());
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
