-- What search finds: a line for each record, kept by listening to facts; nothing of a record's content, and nobody
-- outside its audience finds it.
create table search_entry (
    type      text        not null,
    id        text        not null,
    title     text        not null,
    words     text        not null,
    audience  text[]      not null,
    latest_at timestamptz not null,
    found_by  tsvector generated always as (to_tsvector('search', fold(words))) stored,
    primary key (type, id)
);
create index search_entry_found_by on search_entry using gin (found_by);
create index search_entry_latest on search_entry (latest_at desc);
