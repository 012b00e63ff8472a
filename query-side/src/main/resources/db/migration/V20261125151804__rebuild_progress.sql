-- The newest rebuild of each processing group. Any node takes one that was asked for; all nodes see how far it is, and let the
-- group rest while it is handed over.
create table rebuild_progress (
    processing_group text        primary key,
    state            text        not null,
    position         bigint      not null,
    head             bigint      not null,
    node             text,
    started          timestamptz,
    noted            timestamptz not null,
    -- Names the kind of fault; holds nothing personal.
    failure          text
);
