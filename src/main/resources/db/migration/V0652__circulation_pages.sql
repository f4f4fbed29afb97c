-- Pages written or signed by hand that belong to a member's answer in writing. None is ever replaced.
create table written_page (
    file     uuid primary key,
    ballot   uuid not null references written_ballot,
    person   uuid not null,
    name     text not null,
    title    text not null,
    added_by uuid not null,
    adder    text not null,
    added_at timestamptz not null
);
create index written_page_by_ballot on written_page (ballot, added_at);
call readable_with('written_page', 'ballot', 'written_ballot', 'ballot');
