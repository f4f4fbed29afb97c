-- Who counts the slips of a paper ballot, and what they counted: a sheet is entered by one and looked at by another. A
-- sheet's figures never change; who finds one wrong sends it back, and another is entered.
create table counting_board (
    ballot   uuid primary key,
    named_at timestamptz not null,
    named_by text not null
);
create table counting_board_member (
    ballot   uuid not null references counting_board,
    place    int not null,
    person   uuid not null,
    name     text not null,
    position text not null,
    primary key (ballot, place),
    unique (ballot, person)
);
create table tally_sheet (
    ballot       uuid not null references counting_board,
    number       int not null,
    issued       int not null check (issued >= 0),
    spoiled      int not null check (spoiled >= 0),
    returned     int not null check (returned >= 0),
    valid        int not null check (valid >= 0),
    invalid      int not null check (invalid >= 0),
    said         jsonb not null,
    entered_by   uuid not null,
    entered_name text not null,
    entered_at   timestamptz not null,
    state        text not null default 'ENTERED',
    second       uuid,
    second_name  text not null default '',
    second_at    timestamptz,
    remark       text not null default '',
    primary key (ballot, number),
    check (valid + invalid = returned),
    check (issued >= spoiled + returned),
    check (second is null or second <> entered_by),
    check ((state in ('CONFIRMED', 'SENT_BACK')) = (second is not null))
);
create unique index tally_sheet_one_waits on tally_sheet (ballot) where state in ('ENTERED', 'CONFIRMED');
