-- An item has readers of its own: all of its meeting, or without the guests where it is closed, or fewer where its matter
-- is. Guests are persons invited besides the members.
alter table meeting_item add column audience text[];
update meeting_item set audience = (select audience from meeting where meeting.id = meeting_item.meeting);
alter table meeting_item alter column audience set not null;
alter table meeting_item add column closed_for text not null default '';

create table meeting_guest (
    meeting    uuid        not null references meeting,
    person     uuid        not null,
    name       text        not null,
    reason     text        not null,
    invited_by text        not null,
    invited_at timestamptz not null,
    primary key (meeting, person)
);
