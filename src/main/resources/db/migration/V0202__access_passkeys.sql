-- Keys by which an account's owner signs in without a password. What is kept opens nothing: the secret half never leaves
-- the device.
create table passkey (
    id               bytea primary key,
    account          text not null references account (name),
    label            text not null,
    public_key       bytea not null,
    signature_count  bigint not null,
    verifies_user    boolean not null,
    transports       text not null,
    backup_eligible  boolean not null,
    backed_up        boolean not null,
    attestation      bytea not null,
    attestation_data bytea not null,
    created_at       timestamptz not null,
    used_at          timestamptz not null
);
create index passkey_by_account on passkey (account);

-- By what number, which tells nothing of a person, devices know an account.
create table passkey_owner (
    account text primary key references account (name),
    handle  bytea not null unique
);
