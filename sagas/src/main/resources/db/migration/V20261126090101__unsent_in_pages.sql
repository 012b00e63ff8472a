-- Operators turn pages of what keeps failing, all of it or one kind.
drop index scheduled_tasks_failing;
create index scheduled_tasks_failing on scheduled_tasks
    (last_failure, ((task_name || '/' || task_instance) collate "C")) where consecutive_failures > 0;
create index scheduled_tasks_failing_of_kind on scheduled_tasks
    (task_name, last_failure, ((task_name || '/' || task_instance) collate "C")) where consecutive_failures > 0;

-- The same for mails that did not go out.
create index mail_dispatch_unsent on mail_dispatch
    (queued_at, (cause collate "C")) where state = 'failed' or (state = 'queued' and attempts > 0);
create index mail_dispatch_unsent_of_kind on mail_dispatch
    (kind, queued_at, (cause collate "C")) where state = 'failed' or (state = 'queued' and attempts > 0);
drop index mail_dispatch_failed;
