-- Operators turn the pages of the deletions of a phase: any number may have the same date. Where the table was built anew, the
-- former index has a name of the database's, and may stay.
drop index if exists account_deletion_by_phase;
create index account_deletion_in_pages on account_deletion (phase, deletion_date, account_id);
