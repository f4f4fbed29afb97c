-- A question put to the members of an organ by name. The roll stands beside it as it was when the ballot opened;
-- votes are appended and the last one of a person stands; a count is never changed.
create table ballot (
    id            uuid primary key,
    organ         text not null,
    mode          text not null,
    question      text not null,
    about_type    text not null,
    about_id      text not null,
    about_title   text not null,
    taken_type    text not null,
    taken_id      text not null,
    taken_title   text not null,
    round         int not null check (round >= 1),
    held_on       date not null,
    regulation    text not null,
    version       text not null,
    opened_at     timestamptz not null,
    opened_by     text not null,
    audience      text[] not null,
    closed_at     timestamptz,
    present       int,
    yes           int,
    no            int,
    abstain       int,
    quorate       boolean,
    quorum_needed int,
    carried       boolean,
    yes_needed    int,
    next          text,
    basis         text[],
    check ((closed_at is null) = (next is null))
);
create unique index ballot_one_open on ballot (taken_type, taken_id) where closed_at is null;
create index ballot_by_thing on ballot (about_id, organ);
create index ballot_by_item on ballot (taken_id);
create index ballot_by_count on ballot (closed_at desc);

create table ballot_voter (
    ballot   uuid not null references ballot,
    place    int not null,
    person   uuid not null,
    name     text not null,
    position text not null,
    may_vote boolean not null,
    primary key (ballot, person)
);

create table ballot_vote (
    id         bigint generated always as identity primary key,
    ballot     uuid not null,
    person     uuid not null,
    choice     text not null,
    opinion    text not null,
    receipt    text not null unique,
    cast_at    timestamptz not null,
    entered_by text not null,
    foreign key (ballot, person) references ballot_voter
);
create index ballot_vote_last on ballot_vote (ballot, person, id desc);
