-- Payments, one row each.
create table payment (
    id              bigint      primary key,
    account_id      bigint      not null,
    payer           bigint      not null,
    kind            text        not null,
    plan            text,
    amount          bigint      not null,
    currency        text        not null,
    state           text        not null,
    refunded        bigint      not null,
    dispute         text,
    intent_id       text,
    failure         text,
    -- Stripe's page about it, which shows the payer's name.
    receipt_url     text,
    -- For the tax office; null where nobody said.
    billing_country text,
    card_country    text,
    address_country text,
    initiated       timestamptz not null,
    paid            timestamptz,
    changed         timestamptz not null
);

create index payment_by_payer on payment (payer, id desc);
create index payment_by_change on payment (payer, changed desc);
-- What nothing was heard of lately; the settled ones, by far the most, are not in it.
create index payment_unsettled on payment (changed) where state in ('INITIATED', 'PROCESSING', 'FAILED');
create index payment_paid on payment (currency) where state = 'SUCCEEDED';

-- Who an account is at Stripe.
create table stripe_customer (
    account_id  bigint primary key,
    user_id     bigint not null,
    customer_id text   not null
);
create index stripe_customer_by_user on stripe_customer (user_id);
