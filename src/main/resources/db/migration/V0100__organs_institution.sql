-- A body keeps its code for ever; what changes about it is dated in organ_form.
create table organ (
    code  text primary key,
    place int not null
);

create table organ_form (
    id         bigint generated always as identity primary key,
    organ      text not null references organ,
    name       text not null,
    short_name text not null,
    kind       text not null,
    parent     text references organ,
    seats      int not null check (seats >= 0),
    during     daterange not null check (not isempty(during) and not lower_inf(during)),
    exclude using gist (organ with =, during with &&)
);

create table person (
    id    uuid primary key,
    name  text not null,
    email text
);
create index person_by_given_name on person (given_name_first(name) collate vietnamese, id);

create table membership (
    id     bigint generated always as identity primary key,
    organ  text not null references organ,
    person uuid not null references person,
    entry  text not null,
    during daterange not null check (not isempty(during) and not lower_inf(during)),
    exclude using gist (organ with =, person with =, during with &&)
);
create index membership_by_person on membership (person);

create table suspension (
    id     bigint generated always as identity primary key,
    organ  text not null references organ,
    person uuid not null references person,
    during daterange not null check (not isempty(during) and not lower_inf(during)),
    exclude using gist (organ with =, person with =, during with &&)
);

-- Nobody holds a post twice at a time, and a post of one has one holder.
create table post (
    id     bigint generated always as identity primary key,
    organ  text not null references organ,
    person uuid not null references person,
    kind   text not null,
    sole   boolean not null,
    title  text not null,
    during daterange not null check (not isempty(during) and not lower_inf(during)),
    exclude using gist (organ with =, person with =, kind with =, during with &&),
    exclude using gist (organ with =, kind with =, during with &&) where (sole)
);
create index post_by_person on post (person);

create table assignment (
    id     bigint generated always as identity primary key,
    person uuid not null references person,
    kind   text not null,
    organ  text references organ,
    field  text not null,
    during daterange not null check (not isempty(during) and not lower_inf(during)),
    check ((organ is null) <> (field = '')),
    exclude using gist (person with =, kind with =, (coalesce(organ, '')) with =, field with =, during with &&)
);
create index assignment_by_organ on assignment (organ);
