-- What was recorded of obligations: that one was met, or is excused. The obligations themselves are kept nowhere: the
-- rules in force and the bodies there are say what is owed.

create table obligation_settlement (
    id            uuid primary key,
    obligation    text        not null,
    kind          text        not null check (kind in ('MET', 'EXCUSED')),
    day           date        not null,
    by_organ      text        not null,
    words         text        not null,
    paper         text        not null,
    proof_type    text,
    proof_id      text,
    proof_title   text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    withdrawn_why text,
    audience      text[]      not null,
    check ((proof_type is null) = (proof_id is null) and (proof_id is null) = (proof_title is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_by is null) = (withdrawn_why is null))
);
-- One word stands of an obligation; what was taken back stays beside it.
create unique index obligation_settlement_standing on obligation_settlement (obligation) where withdrawn_at is null;
create index obligation_settlement_of on obligation_settlement (obligation, recorded_at);
