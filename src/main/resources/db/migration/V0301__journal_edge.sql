-- Takes the lock under which the log grows and answers its edge, in one call, as every writer of the journal waits for
-- whoever holds it. Of a log of n entries the bits of n tell the subtrees: at each level that is set, the one that ends at
-- n. A statement in here sees what was committed before it began; so the edge is read as it is under the lock. What a
-- checkpoint was signed over must outlive a crash, whatever the server is set to.
create function journal_edge()
returns table (size bigint, level smallint, "position" bigint, hash bytea) language plpgsql volatile as $$
#variable_conflict use_column
begin
    perform pg_advisory_xact_lock(hashtext(current_schema() || '.journal'));
    perform set_config('synchronous_commit', 'on', true);
    return query
        with log as (select coalesce(max(leaf.position) + 1, 0) as entries from journal_node leaf where leaf.level = 0)
        select log.entries, node.level, node.position, node.hash
        from log
        left join generate_series(0, 62) as bit on (log.entries >> bit) & 1 = 1
        left join journal_node node on node.level = bit and node.position = (log.entries >> bit) - 1;
end
$$;
