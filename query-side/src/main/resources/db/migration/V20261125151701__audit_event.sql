-- Where to find which event: one row each, with ids only. What the events say stays in the event store.
create table audit_event (
    global_index   bigint      not null primary key,
    history        text,
    sequence       bigint,
    aggregate_type text,
    event_type     text        not null,
    at             timestamptz not null,
    subject        bigint,
    actor          bigint,
    origin         text
);

create index audit_event_of_history on audit_event (history, global_index);
create index audit_event_about on audit_event (subject, global_index) where subject is not null;
create index audit_event_by on audit_event (actor, global_index) where actor is not null;
create index audit_event_from on audit_event (origin, global_index) where origin is not null;
create index audit_event_of_type on audit_event (event_type, global_index) include (at);
create index audit_event_time on audit_event using brin (at);

-- Auditors find members by phone.
create index member_by_phone on member (phone) where phone is not null;

-- Charts add up what was paid day by day.
create index payment_by_day on payment (paid) where paid is not null;
