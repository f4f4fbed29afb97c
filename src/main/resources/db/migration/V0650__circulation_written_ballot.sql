-- A matter going round the members of an organ in writing: why, and what became of it. The answers are the ballot's.
create table written_ballot (
    ballot          uuid primary key,
    matter          uuid not null,
    organ           text not null,
    act             text not null,
    ground          text not null,
    reason          text not null,
    outcome         text,
    ruled_important boolean,
    ruled_for       text,
    ruled_by        text,
    ruled_at        timestamptz
);
create index written_ballot_to_conference on written_ballot (organ) where outcome = 'TO_CONFERENCE';
