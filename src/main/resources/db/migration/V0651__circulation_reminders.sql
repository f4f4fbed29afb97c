-- How those who have not answered a written ballot were urged: the steps taken, the letters written, the calls made. A
-- step is taken once for each due time, whoever of several instances comes first.
create table written_reminder (
    id       bigint generated always as identity primary key,
    ballot   uuid not null references written_ballot,
    rung     text not null,
    due_at   timestamptz not null,
    taken_at timestamptz not null,
    awaited  int not null check (awaited > 0),
    unique (ballot, rung, due_at)
);
create table written_letter (
    id           bigint generated always as identity primary key,
    reminder     bigint not null references written_reminder,
    person       uuid not null,
    address      text not null,
    subject      text not null,
    body         text not null,
    written_at   timestamptz not null,
    try_at       timestamptz not null,
    tries        int not null default 0,
    sent_at      timestamptz,
    given_up_at  timestamptz,
    last_problem text not null default '',
    unique (reminder, person)
);
create index written_letter_waiting on written_letter (try_at) where sent_at is null and given_up_at is null;
create table written_call (
    id        bigint generated always as identity primary key,
    ballot    uuid not null references written_ballot,
    person    uuid not null,
    name      text not null,
    called_at timestamptz not null,
    called_by text not null,
    note      text not null
);
create index written_call_by_ballot on written_call (ballot, called_at);
