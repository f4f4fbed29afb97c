-- Decisions on delegation: powers given by separate decision, and powers of the regulation taken back wholly or in part.
-- Rows are added and never deleted; only the day on which one ends is set once, and why stands in delegation_ending.
create table delegation (
    id            uuid primary key,
    recorded      bigint generated always as identity,
    kind          text        not null check (kind in ('GRANT', 'WITHDRAWAL')),
    regulation    text        not null,
    power         text        not null,   -- the provision whose delegation is taken back; empty where a power is given
    subject       text        not null,   -- empty: all subjects of the power
    by_organ      text        not null,
    to_organ      text        not null,
    holds         jsonb,                  -- where the delegation holds; null: nothing of it is left
    from_day      date        not null,
    until_day     date,                   -- as decided at first
    ends_day      date,                   -- as it stands: the day from which it is no longer in force
    decision      text        not null,
    decided_on    date        not null,
    record_type   text,
    record_id     text,
    record_title  text,
    reason        text        not null,
    narrows       uuid references delegation (id),
    by_name       text        not null,
    recorded_at   timestamptz not null,
    check (until_day is null or until_day > from_day),
    check (ends_day is null or ends_day >= from_day),
    exclude using gist (regulation with =, kind with =, power with =, subject with =, to_organ with =,
        (coalesce(holds::text, '')) with =, (daterange(from_day, ends_day)) with &&)
);
create index delegation_in_force on delegation (regulation, from_day, ends_day);

create table delegation_ending (
    delegation   uuid primary key references delegation (id),
    from_day     date        not null,
    decision     text        not null,
    decided_on   date        not null,
    record_type  text,
    record_id    text,
    record_title text,
    reason       text        not null,
    by_name      text        not null,
    recorded_at  timestamptz not null
);
