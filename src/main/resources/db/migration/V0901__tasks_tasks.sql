-- What issued documents oblige bodies to do, what was reported on it, and the time that was asked for.

create table task (
    id             uuid primary key,
    version        integer     not null,
    state          text        not null,
    document       uuid        not null,
    document_title text        not null,
    title          text        not null,
    owner          text        not null,
    person         uuid,
    contributors   text[]      not null,
    product        text        not null,
    due            date        not null,
    assigned_at    timestamptz not null,
    assigned_by    text        not null,
    closed_on      date,
    basis          text[]      not null,
    audience       text[]      not null,
    folded         text generated always as (fold(title || ' ' || document_title)) stored,
    check ((state = 'ACCEPTED') = (closed_on is not null))
);
create index task_audience on task using gin (audience);
create index task_folded on task using gin (folded gin_trgm_ops);
create index task_due on task (due, id) where state <> 'ACCEPTED';
create index task_document on task (document);

create table task_report (
    task        uuid        not null references task,
    position    integer     not null,
    reported_at timestamptz not null,
    reported_by text        not null,
    words       text        not null,
    proof       uuid,
    answer      text,
    answered_at timestamptz,
    answered_by text,
    note        text,
    primary key (task, position)
);

create table task_extension (
    task        uuid        not null references task,
    position    integer     not null,
    asked_at    timestamptz not null,
    asked_by    text        not null,
    wished      date        not null,
    reason      text        not null,
    granted     boolean,
    answered_at timestamptz,
    answered_by text,
    primary key (task, position)
);
-- One request at a time waits for its answer.
create unique index task_extension_open on task_extension (task) where granted is null;
