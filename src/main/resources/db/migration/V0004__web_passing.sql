-- What does not outlive the day is left out of backups: who is signed in would be signed in again, by whoever holds one.
comment on table spring_session is 'passing: who is signed in';
comment on table spring_session_attributes is 'passing: who is signed in';
comment on table web_submission is 'passing: forms sent in the last hours';
