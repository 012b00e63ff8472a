-- A cause is kept as long as the work that failed. Until now each failure looked through all causes for those without work,
-- which with ten thousand mails waiting for a mail server is ten thousand times ten thousand.
delete from task_failure fault where not exists
  (select from scheduled_tasks where task_name = fault.task and task_instance = fault.instance);

alter table task_failure add foreign key (task, instance)
  references scheduled_tasks (task_name, task_instance) on delete cascade;
