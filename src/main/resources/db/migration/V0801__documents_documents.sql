-- Documents, the writing of each version, the series of numbers, and who got what when.

create table document (
    id           uuid primary key,
    version      integer     not null,
    state        text        not null,
    type         text        not null,
    issuer       text        not null,
    decided_by   text        not null,
    title        text        not null,
    content      jsonb       not null,
    origin_type  text,
    origin_id    text,
    origin_title text,
    basis        text[]      not null,
    audience     text[]      not null,
    drafted_at   timestamptz not null,
    drafted_by   text        not null,
    signer       uuid,
    signer_name  text,
    signed_at    timestamptz,
    series       text,
    term         text,
    number       integer check (number > 0),
    symbol       text,
    issued_on    date,
    issued_at    timestamptz,
    void_reason  text,
    folded       text generated always as (fold(coalesce(symbol, '') || ' ' || title)) stored,
    unique (series, type, term, number),
    check ((number is null) = (issued_at is null)),
    check (state <> 'ISSUED' or (number is not null and signer is not null)),
    check (state <> 'SIGNED' or signer is not null)
);
create index document_audience on document using gin (audience);
create index document_folded on document using gin (folded gin_trgm_ops);
create index document_day on document (coalesce(issued_at, drafted_at) desc, id);
create index document_origin on document (origin_type, origin_id);

-- The writing as it stood after each change; never changed itself.
create table document_version (
    document   uuid        not null references document,
    version    integer     not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    content    jsonb       not null,
    primary key (document, version)
);

-- The last number drawn. Its row is locked by the transaction that issues, so that numbers neither double nor leave gaps.
create table document_series (
    series      text    not null,
    type        text    not null,
    term        text    not null,
    last_number integer not null,
    last_on     date    not null,
    primary key (series, type, term)
);

create table document_receipt (
    document    uuid        not null references document,
    position    integer     not null,
    organ       text,
    name        text        not null,
    purpose     text        not null,
    sent_at     timestamptz not null,
    received_at timestamptz,
    received_by text,
    primary key (document, position)
);
create index document_receipt_open on document_receipt (organ) where received_at is null;
