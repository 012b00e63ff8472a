-- Who has which unique value. Holds no value in clear: a fingerprint is an HMAC under a key derived from the master key.
create table reservation (
    kind        text        not null check (kind in ('user-name', 'email', 'phone')),
    fingerprint bytea       not null,
    owner       bigint      not null,
    -- Whether the event that takes the value is known to be stored.
    confirmed   boolean     not null,
    claimed_at  timestamptz not null default now(),
    primary key (kind, fingerprint)
);

create index reservation_owner on reservation (owner);

-- Few at any time, and only where claim and event cannot share a transaction.
create index reservation_unconfirmed on reservation (claimed_at) where not confirmed;
