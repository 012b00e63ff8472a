-- Says that the events are kept by Axon Server now: docs/operations.md. What was moved stays in domain_event_entry, because the
-- chain's signatures were made over bytes that only it has; nothing is appended there any more.
create table event_move (
    one        boolean     not null default true primary key check (one),
    moved_at   timestamptz not null default now(),
    events     bigint      not null,
    last_index bigint      not null,
    hash       bytea       not null
);
