-- Who stands in an election of a meeting's item: nominated by whom, declined why, the list closed when. What was voted is
-- the ballot's; how a tie was settled, where the rules leave it open, stands with the round that followed.
create table slate (
    item       uuid primary key references meeting_item on delete cascade,
    organ      text not null,
    seats      int not null check (seats >= 1),
    collective boolean not null,
    closed_at  timestamptz,
    closed_by  text
);
create table slate_candidate (
    item         uuid not null references slate on delete cascade,
    number       int not null,
    name         text not null,
    nominated_by text not null,
    entered_at   timestamptz not null,
    entered_by   text not null,
    declined_for text,
    declined_at  timestamptz,
    primary key (item, number),
    check ((declined_for is null) = (declined_at is null))
);
create unique index slate_candidate_stands_once on slate_candidate (item, lower(name)) where declined_for is null;
create table slate_round (
    ballot  uuid primary key,
    item    uuid not null references slate on delete cascade,
    number  int not null,
    settled text not null default '',
    unique (item, number)
);
call readable_with('slate', 'item', 'meeting_item', 'id');
call readable_with('slate_candidate', 'item', 'slate', 'item');
call readable_with('slate_round', 'item', 'slate', 'item');
