-- What Stripe told this site: which event, about which intent. Stored before anything else is done with it, and never twice.
-- What happened is asked of Stripe when a notice is handled, so nothing of a person stands here.
create table payment_notice (
    id        text        primary key,
    type      text        not null,
    intent_id text,
    created   timestamptz not null,
    received  timestamptz not null,
    state     text        not null check (state in ('waiting', 'handled', 'ignored', 'failed')),
    attempts  integer     not null default 0,
    -- When it is due; while somebody is at it, when they are given up.
    next_try  timestamptz not null,
    finished  timestamptz,
    -- Names the failure; holds nothing personal.
    error     text
);
create index payment_notice_waiting on payment_notice (next_try) where state = 'waiting';
create index payment_notice_finished on payment_notice (finished) where finished is not null;
