-- Members with identity and standing, one row each.
create table member (
    id              bigint      primary key,
    account_id      bigint      not null,
    user_name       text        not null,
    user_name_key   text        not null,
    first_name      text        not null,
    last_name       text        not null,
    email           text        not null,
    email_key       text        not null,
    email_verified  boolean     not null,
    phone           text,
    password        text        not null,
    language        text        not null,
    active          boolean     not null,
    suspended_until timestamptz,
    roles           text        not null,
    since           timestamptz not null
);

-- Not unique: names are kept apart by the command side, and erased members all read the same.
create index member_by_user_name on member (user_name_key);
create index member_by_email on member (email_key);
