-- Whom a provider's subject stands for here: linked by the account's owner, from inside or by an invitation, and never by
-- a name or an address alone. One subject opens one account, and an account has one link a provider.
create table provider_link (
    account   text not null references account (name),
    issuer    text not null,
    subject   text not null,
    linked_at timestamptz not null,
    primary key (account, issuer),
    unique (issuer, subject)
);
