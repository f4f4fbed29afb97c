-- The matters in the order in which they were filed, read through in batches when a change of the rules is tried on them.
create index matter_history on matter (filed_at, id);
