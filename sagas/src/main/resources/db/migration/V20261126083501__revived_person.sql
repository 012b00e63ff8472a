-- Whom a restored backup brought back and the erasure log knows: their keys are destroyed at once, and a row stays until the account
-- has been told to leave again, because the node may end in between.
create table revived_person (
    account_id bigint primary key,
    user_id    bigint not null
);
