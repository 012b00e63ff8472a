-- The event store. Why it looks like this: docs/adr/0001-event-store-on-postgresql.md

create sequence event_index as bigint minvalue 0 start 0;

-- Whoever draws a number holds this lock, shared, until their transaction has ended. So a reader that meets a gap can tell
-- whether somebody may still fill it. The number must not change: readers look for it in pg_locks.
create function next_event_index() returns bigint language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(202611230100);
    return nextval('event_index');
end
$$;

create view event_append_in_flight as
select virtualtransaction
from pg_locks
where locktype = 'advisory'
  and granted
  and objsubid = 1
  and (classid::bigint << 32) | objid::bigint = 202611230100
  and database = (select oid from pg_database where datname = current_database());

create table domain_event_entry (
    global_index         bigint      not null default next_event_index() primary key,
    sequence_number      bigint,
    time_stamp           timestamptz not null,
    event_identifier     uuid        not null unique,
    aggregate_identifier text,
    type                 text,
    payload_type         text        not null,
    payload_revision     text,
    payload              bytea       not null,
    meta_data            bytea       not null,
    unique (aggregate_identifier, sequence_number)
);

-- Only for starting a processor at an instant; events arrive nearly in the order of time, so this index costs next to nothing.
create index domain_event_entry_time on domain_event_entry using brin (time_stamp);

create table snapshot_event_entry (
    aggregate_identifier text        not null primary key,
    sequence_number      bigint      not null,
    time_stamp           timestamptz not null,
    event_identifier     uuid        not null,
    type                 text        not null,
    payload_type         text        not null,
    payload_revision     text,
    payload              bytea       not null,
    meta_data            bytea       not null
);

-- Rewritten with every batch: room on the page keeps the updates from touching the index.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    claimed_at     text,
    owner          text,
    primary key (processor_name, segment)
) with (fillfactor = 20);

create table saga_entry (
    saga_id         text not null primary key,
    revision        text,
    saga_type       text,
    serialized_saga bytea
);

create table saga_association (
    id                bigint generated always as identity primary key,
    association_key   text not null,
    association_value text,
    saga_type         text not null,
    saga_id           text not null
);
create index saga_association_value on saga_association (saga_type, association_key, association_value);
create index saga_association_saga on saga_association (saga_id, saga_type);

create table dead_letter (
    dead_letter_identifier text   not null primary key,
    processing_group       text   not null,
    sequence_identifier    text   not null,
    sequence_index         bigint not null,
    message_type           text   not null,
    event_identifier       text   not null,
    time_stamp             text   not null,
    payload_type           text   not null,
    payload_revision       text,
    payload                bytea  not null,
    meta_data              bytea,
    type                   text,
    aggregate_identifier   text,
    sequence_number        bigint,
    token_type             text,
    token                  bytea,
    enqueued_at            text   not null,
    last_touched           text,
    processing_started     text,
    cause_type             text,
    cause_message          text,
    diagnostics            bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);

-- A person's data key, wrapped by the master key. The row of an erased person stays, without the key, so that no new key is
-- ever made for them.
create table person_key (
    person        bigint      not null primary key,
    wrapped_key   bytea,
    master_key_id text        not null,
    created_at    timestamptz not null default now(),
    destroyed_at  timestamptz,
    check ((wrapped_key is null) = (destroyed_at is not null))
);
