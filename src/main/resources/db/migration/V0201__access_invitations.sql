-- A link by which somebody chooses the password of an account, once. Only its digest is kept.
create table account_invitation (
    account    text primary key references account (name),
    digest     bytea not null unique,
    expires_at timestamptz not null
);
