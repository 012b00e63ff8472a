-- The chain over all events. What is hashed and signed, and what that proves: docs/audit.md

-- One row per event, written behind the appends. The seal is keyed: links cannot be made up by whoever can write here.
create table event_link (
    global_index bigint not null primary key,
    position     bigint not null,
    hash         bytea  not null,
    seal         bytea  not null
);

-- How far the chain has come, signed anew with every batch. The row's lock makes nodes take turns.
create table event_chain_head (
    one          boolean     not null default true primary key check (one),
    number       bigint      not null,
    global_index bigint      not null,
    position     bigint      not null,
    hash         bytea       not null,
    signed_at    timestamptz not null,
    key_id       text        not null,
    previous     bytea       not null,
    signature    bytea       not null
);

-- Former heads, kept: about one a minute while events come in.
create table event_checkpoint (
    number       bigint      not null primary key,
    global_index bigint      not null,
    position     bigint      not null,
    hash         bytea       not null,
    signed_at    timestamptz not null,
    key_id       text        not null,
    previous     bytea       not null,
    signature    bytea       not null
);

-- Public halves of the keys that ever signed. Only for reading old signatures: trust comes from the key that the verifier has.
create table event_chain_key (
    key_id     text        not null primary key,
    public_key bytea       not null,
    since      timestamptz not null
);

-- Who had the chain recomputed, and what came of it.
create table chain_verification (
    id          bigint      generated always as identity primary key,
    started_by  bigint,
    started_at  timestamptz not null,
    beat_at     timestamptz not null,
    ended_at    timestamptz,
    checked     bigint      not null default 0,
    total       bigint      not null,
    state       text        not null,
    flaw        text,
    flaw_from   bigint,
    flaw_to     bigint,
    checkpoint  bigint      not null default 0
);
create unique index chain_verification_running on chain_verification (state) where state = 'RUNNING';
create index chain_verification_started on chain_verification (started_at desc);
