-- Why a paper came after the deadline of the meeting on whose agenda its matter stood; empty when in time.
alter table matter_paper add column late_reason text not null default '';
