-- What became of each mail: one row per cause, so that one cause is mailed once, and a failure stays visible.
create table mail_dispatch (
    cause       text        primary key,
    kind        text        not null,
    state       text        not null check (state in ('queued', 'sent', 'dropped', 'failed')),
    attempts    integer     not null default 0,
    queued_at   timestamptz not null,
    finished_at timestamptz,
    -- Names the failure; holds nothing personal.
    error       text
);

create index mail_dispatch_finished on mail_dispatch (finished_at) where finished_at is not null;
create index mail_dispatch_failed on mail_dispatch (finished_at) where state = 'failed';
