-- Who reads. The application tells each connection on whose behalf it asks, by the setting quyche.reader; the policies of
-- the tables ask quyche_reader() and quyche_everything(). SQL can set the setting too, so it counts only with a mark under
-- a key that the application holds in its memory, and only on the connection it was made for.
--
--     quyche.reader = KEY-ID MARK WORDS     MARK: HMAC-SHA-256 of "BACKEND-PID WORDS", in hexadecimal
--     WORDS: the codes of the circles whose records are read, parted by commas; * for the product itself at work

create table reader_key (
    id    text primary key,
    value bytea not null check (octet_length(value) = 32),
    since timestamptz not null default now()
);
-- What is "of the owner alone" is not granted to the application; what is "passing" is in no backup.
comment on table reader_key is 'passing, of the owner alone: what the marks of readers are made with, a key each start';

-- What the application told, if it was the application.
create function quyche_told() returns text language plpgsql stable security definer as $$
declare
    said text := current_setting('quyche.reader', true);
    words text := substr(said, 103);
begin
    perform from reader_key
        where id = left(said, 36)
            and encode(hmac(convert_to(pg_backend_pid() || ' ' || words, 'UTF8'), value, 'sha256'), 'hex')
                = substr(said, 38, 64);
    return case when found and words <> '' then words end;
end $$;

-- The circles whose records may be read; null: nobody asks, or the product itself.
create function quyche_reader() returns text[] language plpgsql stable as $$
declare
    words text := quyche_told();
begin
    return case when words <> '*' then string_to_array(words, ',') end;
end $$;

-- Contained in every audience while the product itself is at work, and otherwise null: `audience @> quyche_everything()`.
create function quyche_everything() returns text[] language plpgsql stable as $$
begin
    return case when quyche_told() = '*' then '{}'::text[] end;
end $$;

-- A function that runs as its owner must not find tables which somebody else put in its way.
do $$ begin
    execute format('alter function quyche_told() set search_path = %I, pg_temp', current_schema());
end $$;

-- Reading is held to the rule; writing is held by the models, and by the reading of what they write upon. A policy that
-- restricts needs one that permits beside it.
create procedure readable_where(owned regclass, rule text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', owned);
    execute format('create policy written on %s using (true) with check (true)', owned);
    execute format('create policy readable on %s as restrictive for select using (%s)', owned, rule);
end $$;

-- A table whose rows name those who may read them.
create procedure readable_by_audience(owned regclass) language plpgsql as $$
begin
    call readable_where(owned,
        'audience && (select quyche_reader()) or audience @> (select quyche_everything())');
end $$;

-- A table whose rows are read by whoever reads the row they belong to: the rule stands once, at that row's table.
create procedure readable_with(part regclass, via name, whole regclass, key name) language plpgsql as $$
begin
    call readable_where(part, format('exists (select from %1$s whole where whole.%2$I = %3$s.%4$I)',
        whole, key, part, via));
end $$;
