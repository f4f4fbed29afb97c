-- What one act writes another of the same transaction may take out of force: at its end only what still stands is asked.
create or replace function must_lie_within_its_body() returns trigger language plpgsql as $$
declare
    stands boolean;
    alive datemultirange;
begin
    execute format('select exists (select from %I where id = $1 and revoked is null)', tg_table_name)
        into stands using new.id;
    if stands then
        select range_agg(during) into alive from organ_form where organ = new.organ and revoked is null;
        if alive is null or not alive @> new.during then
            raise exception 'days outside the life of %', new.organ using errcode = 'exclusion_violation';
        end if;
    end if;
    return null;
end $$;

create or replace function must_lie_within_its_seat() returns trigger language plpgsql as $$
declare
    stands boolean;
    seated datemultirange;
begin
    execute format('select exists (select from %I where id = $1 and revoked is null)', tg_table_name)
        into stands using new.id;
    if stands then
        select range_agg(during) into seated from membership
            where organ = new.organ and person = new.person and revoked is null;
        if seated is null or not seated @> new.during then
            raise exception 'suspended without a seat in %', new.organ using errcode = 'exclusion_violation';
        end if;
    end if;
    return null;
end $$;

-- Somebody who was entered by an act that was taken back stands in no list; for the histories the line stays.
alter table person add column written uuid references organ_change deferrable initially deferred,
    add column revoked uuid references organ_change;
