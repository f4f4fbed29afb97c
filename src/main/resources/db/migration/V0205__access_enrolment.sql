-- Until when the owner of an account may make the first passkey with a password alone: for a day after an invitation.
alter table account add column enrols_until timestamptz;
