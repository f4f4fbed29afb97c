-- Drafts of changes to the rules, and the tables of cases they are tried on. Each belongs to the person who made it.

create table whatif_table (
    id          uuid primary key,
    owner       uuid        not null,
    name        text        not null,
    cases       bigint      not null,
    uploaded_at timestamptz not null
);

-- Cases in their order, some thousands a part, packed.
create table whatif_table_part (
    cases  uuid    not null references whatif_table on delete cascade,
    number integer not null,
    packed bytea   not null,
    primary key (cases, number)
);

create table whatif_draft (
    id       uuid primary key,
    version  integer     not null,
    owner    uuid        not null,
    title    text        not null,
    on_day   date        not null,
    changes  jsonb       not null,
    cases    uuid references whatif_table,
    saved_at timestamptz not null
);
create index whatif_draft_owner on whatif_draft (owner, saved_at);
