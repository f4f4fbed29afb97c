-- The journal becomes a Merkle tree. Entries made before keep their places; each gets the salt of its content, and the
-- application plants the tree over them at its next start.
alter table journal_entry
    add column standing_in  text not null default '',
    add column corrects     bigint references journal_entry (seq),
    add column confidential boolean not null default false,
    add column salt         bytea;

alter table journal_entry disable trigger journal_entry_rows_stay;
update journal_entry set salt = gen_random_bytes(32);
alter table journal_entry enable trigger journal_entry_rows_stay;

alter table journal_entry
    alter column standing_in drop default,
    alter column confidential drop default,
    alter column salt set not null,
    add constraint journal_entry_salt_is_long check (octet_length(salt) = 32),
    drop column hash;
create index journal_entry_person on journal_entry (actor_person, happened_at);
create index journal_entry_basis on journal_entry using gin (basis);
create index journal_entry_corrects on journal_entry (corrects) where corrects is not null;

-- The complete subtrees: at level 0 an entry's leaf, above it two of the level below.
create table journal_node (
    level    smallint not null,
    position bigint not null,
    hash     bytea not null check (octet_length(hash) = 32),
    primary key (level, position)
);
comment on table journal_node is 'append-only: what was hashed stays hashed';
create trigger journal_node_rows_stay before update or delete on journal_node
    for each row execute function journal_entry_stays();
create trigger journal_node_all_stay before truncate on journal_node
    for each statement execute function journal_entry_stays();

-- The keys the log was signed with, the last one being the present one.
create table journal_key (
    since bigint not null,
    vkey  text primary key,
    at    timestamptz not null
);
comment on table journal_key is 'append-only: what was signed stays signed';

-- Checkpoints that were handed out to be kept, with what witnesses wrote beneath them.
create table journal_checkpoint (
    id      bigint generated always as identity primary key,
    size    bigint not null,
    note    text not null,
    made_at timestamptz not null
);
create index journal_checkpoint_size on journal_checkpoint (size);
comment on table journal_checkpoint is 'append-only: what was handed out stays handed out';

-- What the checks of the whole found.
create table journal_verification (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    size    bigint not null,
    root    bytea not null,
    kept    int not null,
    fault   text not null,
    place   bigint not null,
    started text not null
);
comment on table journal_verification is 'append-only: what was found stays found';
