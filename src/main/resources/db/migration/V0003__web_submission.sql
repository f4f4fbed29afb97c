-- Forms already sent, so that a double click is done once.
create table web_submission (
    key        uuid primary key,
    claimed_at timestamptz not null,
    location   text
);
create index web_submission_claimed_at on web_submission (claimed_at);
