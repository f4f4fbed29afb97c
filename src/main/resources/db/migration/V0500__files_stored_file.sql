-- Files are kept in pieces beside the records that point at them, so that one backup holds all and one transaction stores both.
create table stored_file (
    id        uuid primary key,
    name      text        not null,
    kind      text        not null,
    size      bigint      not null,
    sha256    text        not null,
    stored_at timestamptz not null
);

create table stored_file_chunk (
    file    uuid    not null references stored_file (id) on delete cascade,
    number  integer not null,
    content bytea   not null,
    primary key (file, number)
);

-- Papers are compressed already.
alter table stored_file_chunk alter column content set storage external;
