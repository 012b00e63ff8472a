-- Why work that is tried again failed last: the class of the fault. Holds nothing personal.
create table task_failure (
    task     text not null,
    instance text not null,
    failure  text not null,
    primary key (task, instance)
);

create index scheduled_tasks_failing on scheduled_tasks (last_failure) where consecutive_failures > 0;
