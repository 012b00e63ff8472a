-- The last runs of periodic tasks, on whichever node. Nothing personal: a failure is named by its kind.
create table task_run (
    id      bigint      generated always as identity primary key,
    task    text        not null,
    node    text        not null,
    started timestamptz not null,
    took_ms bigint      not null,
    failure text
);
create index task_run_by_task on task_run (task, id);
