-- What the deletion saga has asked for and is not done yet: one row for each account whose deletion is under way.
create table deletion_work (
    account_id    bigint      primary key,
    user_id       bigint      not null,
    phase         text        not null,
    queued_at     timestamptz not null,
    -- Whoever works on it holds it until then; after a crash another takes it from there. Null: waits for the saga to ask again.
    claimable_at  timestamptz,
    -- The customer at Stripe and the address for the receipt, encrypted with the person's key.
    details       bytea
);

create index deletion_work_claimable on deletion_work (claimable_at) where claimable_at is not null;
