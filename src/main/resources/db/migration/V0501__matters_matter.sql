-- The register of matters, and what belongs to each. Numbers run through a year without a gap.
create table matter_counter (
    year integer primary key,
    last integer not null
);

create table matter (
    id             uuid primary key,
    version        integer     not null default 0,
    year           integer     not null,
    number         integer     not null,
    register       text        not null unique,
    subject        text        not null,
    facts          jsonb       not null,
    title          text        not null,
    summary        text        not null,
    reason         text        not null,
    body           text        not null,
    filed_by       uuid        not null,
    filed_by_name  text        not null,
    filed_at       timestamptz not null,
    round          integer     not null,
    route          jsonb       not null,
    routed_on      date        not null,
    position       integer     not null,
    discussion     integer     not null,
    unruled        boolean     not null,
    state          text        not null,
    since          timestamptz not null,
    turn_organ     text,
    turn_act       text,
    meeting_type   text,
    meeting_id     text,
    meeting_title  text,
    meeting_organ  text,
    meeting_on     date,
    papers_due     date,
    audience       text[]      not null,
    folded         text generated always as (fold(register || ' ' || title || ' ' || summary)) stored,
    unique (year, number)
);
create index matter_by_audience on matter using gin (audience);
create index matter_by_words on matter using gin (folded gin_trgm_ops);
create index matter_by_turn on matter (turn_organ, state);
create index matter_by_filing on matter (filed_at);

create table matter_paper (
    id       uuid primary key,
    matter   uuid        not null references matter (id),
    file     uuid        not null references stored_file (id),
    title    text        not null,
    body     text        not null,
    by_name  text        not null,
    added_at timestamptz not null,
    round    integer     not null
);
create index matter_paper_by_matter on matter_paper (matter);

create table matter_appraisal (
    id      bigint generated always as identity primary key,
    matter  uuid        not null references matter (id),
    round   integer     not null,
    outcome text        not null,
    note    text        not null,
    by_name text        not null,
    at      timestamptz not null,
    unique (matter, round)
);

create table matter_fact_entry (
    id      bigint generated always as identity primary key,
    matter  uuid        not null references matter (id),
    fact    text        not null,
    value   jsonb       not null,
    by_name text        not null,
    reason  text        not null,
    at      timestamptz not null
);
create index matter_fact_entry_by_matter on matter_fact_entry (matter);

create table matter_decision (
    id            bigint generated always as identity primary key,
    matter        uuid        not null references matter (id),
    organ         text        not null,
    act           text        not null,
    power         text        not null,
    result        text        not null,
    words         text        not null,
    meeting_type  text        not null,
    meeting_id    text        not null,
    meeting_title text        not null,
    decided_on    date        not null,
    basis         text[]      not null,
    by_name       text        not null,
    at            timestamptz not null
);
create index matter_decision_by_matter on matter_decision (matter);

create table matter_report_back (
    id            uuid primary key,
    matter        uuid    not null references matter (id),
    matter_title  text    not null,
    register      text    not null,
    from_organ    text    not null,
    to_organ      text    not null,
    due_when      text    not null,
    since         date    not null,
    basis         text[]  not null,
    audience      text[]  not null,
    taken         boolean not null default false,
    meeting_type  text,
    meeting_id    text,
    meeting_title text
);
create index matter_report_back_open on matter_report_back (to_organ) where not taken;
create index matter_report_back_by_matter on matter_report_back (matter);

create table matter_report_back_missed (
    report_back   uuid not null references matter_report_back (id),
    meeting_id    text not null,
    meeting_title text not null,
    primary key (report_back, meeting_id)
);
