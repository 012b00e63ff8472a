-- What a member's profile shows of multi-factor authentication. Holds no secret: those are in the events only.
create table second_factor (
    user_id           bigint      primary key,
    enabled           boolean     not null,
    backup_codes_left int         not null,
    since             timestamptz not null
);
