-- What a node of the version before schedules while both run is as urgent as most: without a value it would come before all.
alter table scheduled_tasks alter column priority set default 50;
update scheduled_tasks set priority = case when task_instance = 'recurring' then 90 else 50 end where priority is null;

-- The scheduler asks for what is due in this order.
create index scheduled_tasks_turn on scheduled_tasks (priority desc, execution_time);
