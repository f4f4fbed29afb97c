-- The application's role is given only what this comment leaves it: reading and adding.
comment on table journal_entry is 'append-only: what happened stays as it was told';
