-- The level of each record that has not the ordinary one: who said so, why, and who reads it since. The last row counts.
create table record_level (
    number    bigint generated always as identity primary key,
    type      text        not null,
    record    text        not null,
    level     text        not null,
    audience  text[]      not null,
    reason    text        not null,
    by_name   text        not null,
    at        timestamptz not null
);
comment on table record_level is 'append-only: the level a record had is never rewritten';
create index record_level_by_record on record_level (type, record, number desc);

-- Who opened a confidential record; once an hour and reader is enough.
create table record_look (
    type   text        not null,
    record text        not null,
    person uuid        not null,
    name   text        not null,
    hour   timestamptz not null,
    at     timestamptz not null,
    primary key (type, record, person, hour)
);
comment on table record_look is 'append-only: nobody takes back that he looked';
