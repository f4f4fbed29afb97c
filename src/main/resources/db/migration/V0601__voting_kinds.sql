-- Ballots of every kind in one table: what is asked, how and on what it is answered, where it stands, and the count with
-- its bases and its rule.
alter table ballot drop constraint ballot_check;
drop index ballot_one_open;
alter table ballot
    add kind           text not null default 'QUESTION',
    add options        text[] not null default '{}',
    add seats          int not null default 1 check (seats >= 1),
    add form           text not null default 'DEVICE',
    add state          text not null default 'OPEN',
    add due_at         timestamptz,
    add corrects       uuid references ballot,
    add corrected_for  text not null default '',
    add cancelled_for  text not null default '',
    add closed_by      text not null default '',
    add members        int,
    add incumbents     int,
    add summoned       int,
    add recused        int,
    add said           jsonb,
    add slips          int,
    add invalid        int,
    add rule           text,
    add base           text,
    add counted        int;

alter table ballot_voter
    add standing text not null default 'VOTES',
    add present  boolean;
update ballot_voter set standing = 'SUSPENDED' where not may_vote;
alter table ballot_voter drop may_vote;
alter table ballot_voter alter standing drop default;

update ballot set
    state = 'CLOSED',
    members = (select count(*) from ballot_voter where ballot_voter.ballot = ballot.id),
    incumbents = (select count(*) from ballot_voter where ballot_voter.ballot = ballot.id and standing = 'VOTES'),
    summoned = (select count(*) from ballot_voter where ballot_voter.ballot = ballot.id and standing = 'VOTES'),
    recused = 0,
    said = jsonb_build_object('YES', yes, 'NO', no, 'ABSTAIN', abstain),
    slips = yes + no + abstain,
    invalid = 0,
    rule = case mode when 'CONSENSUS' then 'R-22.2-a' else 'R-27.3-a' end,
    base = 'INCUMBENTS',
    counted = (select count(*) from ballot_voter where ballot_voter.ballot = ballot.id and standing = 'VOTES')
where closed_at is not null;
alter table ballot drop yes, drop no, drop abstain;

alter table ballot add constraint ballot_counted check ((state = 'CLOSED') = (next is not null));
alter table ballot add constraint ballot_over check ((state in ('CLOSED', 'CANCELLED')) = (closed_at is not null));
create unique index ballot_one_open on ballot (taken_type, taken_id) where closed_at is null;
create index ballot_not_over on ballot (due_at) where closed_at is null;

-- In secret, who has voted stands here and what was said in the urn. Nothing leads from the one to the other: no id, no
-- number in a row, no time. The urn is one sealed value of one length, mixed anew with every slip, and it is destroyed
-- when it is counted.
create table ballot_mark (
    ballot  uuid not null,
    person  uuid not null,
    receipt text not null unique,
    primary key (ballot, person),
    foreign key (ballot, person) references ballot_voter
);
create table ballot_urn (
    ballot uuid primary key references ballot,
    key    bytea not null,
    slips  bytea not null
);
