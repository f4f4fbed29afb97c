-- Lists read from a file, kept between the look at what they would do and the doing.
create table organ_import (
    id              uuid primary key,
    file            text not null,
    decided_by      text not null,
    document_number text not null,
    document_date   date not null,
    lines           jsonb not null,
    kept_by         uuid not null,
    kept_at         timestamptz not null,
    change          uuid references organ_change
);
