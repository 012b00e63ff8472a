-- Whose deletion waits for its date. Any number may be due at once: they are taken in batches, so none needs a task of its own.
-- The deadlines of those that were scheduled before this are heard by nobody any more; the task due-deletions finds them.
create table deletion_due (
    account_id   bigint      primary key,
    -- The date; from then on a little later whenever a worker is at it, so that another takes over from one that was killed.
    claimable_at timestamptz not null
);

create index deletion_due_claimable on deletion_due (claimable_at, account_id);
