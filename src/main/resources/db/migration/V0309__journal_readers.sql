-- Who reads a record reads what happened to it, and where its readers were set since, they alone. The product itself reads
-- all, to grow the tree and to check it. Few records have readers set, so those hidden are looked up once a query.
call readable_by_audience('journal_entry');
create policy narrowed on journal_entry as restrictive for select using (
    (about_type, about_id) not in (
        select about_type, about_id from journal_readers
        where (readers && (select quyche_reader()) or readers @> (select quyche_everything())) is not true));
