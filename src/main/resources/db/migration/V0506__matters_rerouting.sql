-- Departures of the Standing Group from a route, and matters that stay under the version in which they were routed.
create table matter_override (
    id          uuid primary key,
    matter      uuid        not null references matter (id),
    kind        text        not null,
    organ       text        not null,
    act         text        not null,
    other_organ text,
    place       integer     not null,
    reason      text        not null,
    by_name     text        not null,
    at          timestamptz not null,
    state       text        not null,
    settled_at  timestamptz,
    basis       text[]      not null
);
create index matter_override_by_matter on matter_override (matter);
create unique index matter_override_waits_once on matter_override (matter) where state = 'PROPOSED';

create table matter_override_voice (
    id       bigint generated always as identity primary key,
    override uuid        not null references matter_override (id),
    person   uuid        not null,
    name     text        not null,
    agrees   boolean     not null,
    at       timestamptz not null
);
create index matter_override_voice_by_override on matter_override_voice (override);

create table matter_version_kept (
    id       bigint generated always as identity primary key,
    matter   uuid        not null references matter (id),
    in_force text        not null,
    reason   text        not null,
    by_name  text        not null,
    at       timestamptz not null
);
create index matter_version_kept_by_matter on matter_version_kept (matter);
create index matter_open_by_version on matter ((route -> 'version' ->> 'key'))
    where state in ('FILED', 'ACCEPTED', 'PLACED', 'PREPARE_AGAIN');
