-- Entries are added and read, never changed: the triggers refuse everything else, and the chain of hashes shows a
-- change made behind their back.
create table journal_entry (
    seq           bigint primary key,
    recorded_at   timestamptz not null,
    happened_at   timestamptz not null,
    actor_account text not null,
    actor_person  uuid not null,
    actor_name    text not null,
    name          text not null,
    organ         text not null,
    about_type    text not null,
    about_id      text not null,
    about_title   text not null,
    audience      text[] not null,
    basis         text[] not null,
    details       jsonb not null,
    hash          bytea not null
);
create index journal_entry_about on journal_entry (about_type, about_id, seq);
create index journal_entry_name on journal_entry (name, happened_at);
create index journal_entry_happened on journal_entry (happened_at desc, seq desc);
create index journal_entry_audience on journal_entry using gin (audience);

create function journal_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger journal_entry_rows_stay before update or delete on journal_entry
    for each row execute function journal_entry_stays();
create trigger journal_entry_all_stay before truncate on journal_entry
    for each statement execute function journal_entry_stays();
