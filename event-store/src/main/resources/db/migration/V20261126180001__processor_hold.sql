-- What a segment of a processing group cannot get past. A row counts as long as the group has not come to the position and
-- tries go on; nothing personal: the cause names classes and lines.
create table processor_hold (
    processing_group text        not null,
    segment          integer     not null,
    position         bigint      not null,
    cause            text        not null,
    since            timestamptz not null,
    tried            timestamptz not null,
    primary key (processing_group, segment)
);
