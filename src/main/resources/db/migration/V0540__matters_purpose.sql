-- What a sum is for: several small sums to one purpose are told together (J-49). Empty: told by the title.
alter table matter add column purpose text not null default '';
create index matter_by_subject on matter (subject, filed_at);
