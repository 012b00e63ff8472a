-- What was tried lately and is limited, such as signing in; kept for the length of its limit only.
-- A ticket joins the rows of one try: one for the account, one for the visitor's address.
create table web_attempt (
    ticket bigint      not null,
    bucket text        not null,
    key    bytea       not null, -- a keyed fingerprint, never the value
    at     timestamptz not null,
    ends   timestamptz not null,
    primary key (ticket, bucket)
);

create index web_attempt_key on web_attempt (bucket, key, at);
create index web_attempt_ends on web_attempt (ends);
