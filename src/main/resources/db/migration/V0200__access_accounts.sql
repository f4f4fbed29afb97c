create table account (
    name          text primary key,
    place         bigint generated always as identity,
    person        uuid not null,
    body          text not null,
    grants        text[] not null,
    demonstration boolean not null,
    locked        boolean not null,
    created_at    timestamptz not null,
    password_hash text not null
);
create index account_by_person on account (person);

-- Secrets shared by all instances of the application, such as the one that marks known devices.
create table access_key (
    purpose text primary key,
    value   bytea not null
);
