-- How far each deletion has come. Holds nothing personal, so it stays when the account is gone.
create table account_deletion (
    account_id    bigint      primary key,
    user_id       bigint      not null,
    phase         text        not null,
    resumes_in    text        not null,
    scheduled_at  timestamptz not null,
    deletion_date timestamptz not null,
    failures      integer     not null,
    cause         text,
    next_try      timestamptz,
    changed       timestamptz not null
);

create index account_deletion_by_phase on account_deletion (phase, deletion_date);

-- For erasing and exporting what one member said.
create index room_message_by_author on room_message (author);
