-- What was said of a record stays as it was sealed; by whom it is read changes with the record. One row a record whose
-- readers were set: its entries are read by those only who may read it now.
create table journal_readers (
    about_type text   not null,
    about_id   text   not null,
    readers    text[] not null,
    primary key (about_type, about_id)
);
