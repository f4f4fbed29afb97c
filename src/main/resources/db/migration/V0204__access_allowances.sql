-- How often a password may still be got wrong, by account and place, shared by all instances. Names are digests.
create table sign_in_allowance (
    name     bytea primary key,
    whole_at timestamptz not null
);
create index sign_in_allowance_whole on sign_in_allowance (whole_at);
