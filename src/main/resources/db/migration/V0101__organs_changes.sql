-- Every change of the institution is a dated act under a deciding document. A line of the register is never changed nor
-- deleted: an act writes lines and takes others out of force, and what it did can be read, and put right, by its number.
create table organ_change (
    id              uuid primary key,
    number          bigint generated always as identity unique,
    kind            text not null,
    organ           text references organ,
    person          uuid references person deferrable initially deferred,
    effective       date not null,
    decided_by      text,
    document_number text,
    document_date   date,
    remark          text not null,
    said            jsonb not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid not null,
    recorder        text not null,
    corrects        uuid references organ_change,
    check ((decided_by is null) = (document_number is null) and (decided_by is null) = (document_date is null))
);
create index organ_change_of_organ on organ_change (organ, number);
create index organ_change_corrects on organ_change (corrects) where corrects is not null;
create index organ_change_of_person on organ_change (person, number);

-- The terms of a body that is elected: khóa, nhiệm kỳ.
create table organ_term (
    id     bigint generated always as identity primary key,
    organ  text not null references organ,
    number text not null,
    during daterange not null check (not isempty(during) and not lower_inf(during))
);

-- Whose work went to whom, from a day on; the records of the one are read by the other.
create table succession (
    id          bigint generated always as identity primary key,
    predecessor text not null references organ,
    successor   text not null references organ check (successor <> predecessor),
    during      daterange not null check (not isempty(during) and not lower_inf(during))
);

-- Who acts for the absent holder of a post.
create table stand_in (
    id     bigint generated always as identity primary key,
    organ  text not null references organ,
    kind   text not null,
    person uuid not null references person,
    during daterange not null check (not isempty(during) and not lower_inf(during))
);

-- Why a seat or a post was left.
alter table membership add column exit text, add check (exit is null or not upper_inf(during));
alter table post add column exit text, add check (exit is null or not upper_inf(during));

-- Which act wrote a line, which took it out of force, and which brought it back; lines of the founding have none.
alter table organ_form add column written uuid references organ_change, add column revoked uuid references organ_change,
    add column restored uuid references organ_change,
    drop constraint organ_form_organ_during_excl,
    add constraint organ_form_one_at_a_time exclude using gist (organ with =, during with &&) where (revoked is null);
alter table membership add column written uuid references organ_change, add column revoked uuid references organ_change,
    add column restored uuid references organ_change,
    drop constraint membership_organ_person_during_excl,
    add constraint membership_one_at_a_time
        exclude using gist (organ with =, person with =, during with &&) where (revoked is null);
alter table suspension add column written uuid references organ_change, add column revoked uuid references organ_change,
    add column restored uuid references organ_change,
    drop constraint suspension_organ_person_during_excl,
    add constraint suspension_one_at_a_time
        exclude using gist (organ with =, person with =, during with &&) where (revoked is null);
alter table post add column written uuid references organ_change, add column revoked uuid references organ_change,
    add column restored uuid references organ_change,
    drop constraint post_organ_person_kind_during_excl,
    drop constraint post_organ_kind_during_excl,
    add constraint post_once_a_person
        exclude using gist (organ with =, person with =, kind with =, during with &&) where (revoked is null),
    add constraint post_of_one
        exclude using gist (organ with =, kind with =, during with &&) where (sole and revoked is null);
alter table assignment add column written uuid references organ_change, add column revoked uuid references organ_change,
    add column restored uuid references organ_change,
    drop constraint assignment_person_kind_coalesce_field_during_excl,
    add constraint assignment_one_at_a_time exclude using gist
        (person with =, kind with =, (coalesce(organ, '')) with =, field with =, during with &&) where (revoked is null);
alter table organ_term add column written uuid references organ_change, add column revoked uuid references organ_change,
    add column restored uuid references organ_change,
    add constraint organ_term_one_at_a_time exclude using gist (organ with =, during with &&) where (revoked is null);
alter table succession add column written uuid references organ_change, add column revoked uuid references organ_change,
    add column restored uuid references organ_change,
    add constraint succession_one_at_a_time
        exclude using gist (predecessor with =, successor with =, during with &&) where (revoked is null);
alter table stand_in add column written uuid references organ_change, add column revoked uuid references organ_change,
    add column restored uuid references organ_change,
    add constraint stand_in_one_at_a_time
        exclude using gist (organ with =, kind with =, during with &&) where (revoked is null);

create index membership_written on membership (written) where written is not null;
create index membership_revoked on membership (revoked) where revoked is not null;
create index post_written on post (written) where written is not null;
create index post_revoked on post (revoked) where revoked is not null;

-- A suspension lies within a seat, and a seat, a post or a term within the life of its body, whoever writes it.
create function must_lie_within_its_body() returns trigger language plpgsql as $$
declare
    alive datemultirange;
begin
    if new.revoked is null then
        select range_agg(during) into alive from organ_form where organ = new.organ and revoked is null;
        if alive is null or not alive @> new.during then
            raise exception 'days outside the life of %', new.organ using errcode = 'exclusion_violation';
        end if;
    end if;
    return null;
end $$;
create constraint trigger membership_within_its_body after insert on membership
    deferrable initially deferred for each row execute function must_lie_within_its_body();
create constraint trigger post_within_its_body after insert on post
    deferrable initially deferred for each row execute function must_lie_within_its_body();

create function must_lie_within_its_seat() returns trigger language plpgsql as $$
declare
    seated datemultirange;
begin
    if new.revoked is null then
        select range_agg(during) into seated from membership
            where organ = new.organ and person = new.person and revoked is null;
        if seated is null or not seated @> new.during then
            raise exception 'suspended without a seat in %', new.organ using errcode = 'exclusion_violation';
        end if;
    end if;
    return null;
end $$;
create constraint trigger suspension_within_its_seat after insert on suspension
    deferrable initially deferred for each row execute function must_lie_within_its_seat();
