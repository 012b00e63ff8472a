-- Exports that are made, or wait for their owner; the file itself is an object under a key that nobody can guess.
create table data_export (
    id           bigint      primary key,
    account_id   bigint      not null,
    user_id      bigint      not null,
    state        text        not null check (state in ('RUNNING', 'READY', 'FAILED')),
    done         integer     not null default 0,
    total        integer     not null,
    object_key   text,
    size         bigint      not null default 0,
    requested_at timestamptz not null,
    expires_at   timestamptz
);

create index data_export_by_account on data_export (account_id, requested_at desc);
create index data_export_expiry on data_export (requested_at);
