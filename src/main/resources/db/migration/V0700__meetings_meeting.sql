create table meeting (
    id          uuid primary key,
    version     int not null default 1,
    title       text not null,
    organ       text not null,
    kind        text not null,
    starts_at   timestamptz not null,
    place       text not null,
    minutes     int not null check (minutes > 0),
    reason      text not null,
    state       text not null,
    convened_at timestamptz,
    opened_at   timestamptz,
    ended_at    timestamptz,
    audience    text[] not null
);
create index meeting_by_organ on meeting (organ, starts_at desc);
create index meeting_by_day on meeting (starts_at desc);
create index meeting_not_over on meeting (organ) where ended_at is null;

create table meeting_item (
    id         uuid primary key,
    meeting    uuid not null references meeting,
    place      int not null,
    kind       text not null,
    title      text not null,
    matter     uuid,
    report     uuid,
    act        text,
    minutes    int not null check (minutes >= 0),
    state      text not null,
    notes      text not null,
    conclusion text not null,
    outcome    text,
    settled_at timestamptz,
    basis      text[] not null,
    check ((kind = 'MATTER') = (matter is not null)),
    check ((kind = 'REPORT_BACK') = (report is not null))
);
create index meeting_item_by_meeting on meeting_item (meeting, place);
create index meeting_item_by_matter on meeting_item (matter) where matter is not null;
-- A report stands on an agenda once.
create unique index meeting_item_one_report on meeting_item (meeting, report) where report is not null;

-- The roll of a meeting, with what became of the invitation and who was there.
create table meeting_seat (
    meeting    uuid not null references meeting,
    person     uuid not null,
    place      int not null,
    name       text not null,
    position   text not null,
    suspended  boolean not null,
    invited_at timestamptz,
    read_at    timestamptz,
    attendance text not null,
    since      timestamptz,
    reason     text not null,
    entered_by text not null,
    primary key (meeting, person)
);
create index meeting_seat_by_person on meeting_seat (person);

create table meeting_deadline (
    id      bigint generated always as identity primary key,
    meeting uuid not null references meeting,
    name    text not null,
    item    uuid,
    due     date not null,
    done    date not null,
    reason  text not null,
    source  text not null
);
create index meeting_deadline_by_meeting on meeting_deadline (meeting);

-- Letters wait here until the mail server takes them, so that a dead one blocks nobody.
create table meeting_letter (
    id           bigint generated always as identity primary key,
    meeting      uuid not null references meeting,
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
    unique (meeting, person)
);
create index meeting_letter_waiting on meeting_letter (try_at) where sent_at is null and given_up_at is null;
