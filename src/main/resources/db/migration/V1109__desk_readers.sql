-- Nobody finds what he may not read.
call readable_by_audience('search_entry');

-- Under a policy PostgreSQL uses an index only for operators of which it is sure that they tell nothing of the rows they
-- look at, and the matching of words is not among them. So words are matched by a function of the owner's, whom the policy
-- does not bind, with the same rule in it and nothing that a caller could change.
create function found_entries(asked tsquery) returns setof search_entry language sql stable security definer as $$
    select * from search_entry
    where found_by @@ asked and (audience && (select quyche_reader()) or audience @> (select quyche_everything()))
$$;
do $$ begin
    execute format('alter function found_entries set search_path = %I, pg_temp', current_schema());
end $$;
