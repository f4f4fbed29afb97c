-- The gap register, and the amendments proposed from it. Entries are opened and ended by hearing of matters; the audience
-- is that of the matter.
create table gap (
    id             uuid primary key,
    matter         uuid        not null,
    title          text        not null,
    number         text        not null,
    subject        text        not null,
    ground         text        not null check (ground in ('NO_RULE', 'CONFLICT', 'OVERRIDE')),
    code           text        not null,
    provisions     text[]      not null,
    reason         text        not null,
    english        text        not null,
    by_name        text        not null,
    opened_at      timestamptz not null,
    state          text        not null check (state in ('OPEN', 'SETTLED', 'CLEARED', 'DROPPED')),
    ended_at       timestamptz,
    settled_organ  text,
    settled_act    text,
    settled_result text,
    settled_type   text,
    settled_id     text,
    settled_title  text,
    settled_on     date,
    note           text,
    note_by        text,
    note_at        timestamptz,
    audience       text[]      not null,
    folded         text generated always as (fold(title || ' ' || reason)) stored
);
create unique index gap_open_once on gap (matter, ground, code) where state = 'OPEN' and ground <> 'OVERRIDE';
create index gap_by_matter on gap (matter);
create index gap_by_subject on gap (subject, opened_at desc);
create index gap_by_provision on gap using gin (provisions);
create index gap_by_audience on gap using gin (audience);

create table amendment (
    id         uuid primary key,
    provision  text,
    title      text        not null,
    words      text        not null,
    by_name    text        not null,
    at         timestamptz not null,
    state      text        not null check (state in ('PROPOSED', 'TAKEN_UP', 'DECLINED')),
    verdict    text,
    verdict_by text,
    verdict_at timestamptz
);
create index amendment_by_state on amendment (state, at desc);

create table amendment_precedent (
    amendment uuid not null references amendment (id),
    gap       uuid not null references gap (id),
    primary key (amendment, gap)
);
create index amendment_precedent_by_gap on amendment_precedent (gap);
