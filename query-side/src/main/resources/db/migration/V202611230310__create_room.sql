-- Rooms. A private room has two seats, of the one who opened it and of the other; an empty seat stays as the memory of who
-- sat there. The unread count of a seat is last_sequence minus where its member has read.
create table room (
    id             text        collate "C" primary key,
    opener         bigint,
    opener_present boolean     not null,
    opener_read    bigint      not null,
    other          bigint,
    other_present  boolean     not null,
    other_read     bigint      not null,
    last_sequence  bigint      not null,
    changed        timestamptz not null
);

create index room_by_opener on room (opener) where opener is not null;
create index room_by_other on room (other) where other is not null;

-- What was said, in the order in which it is heard. The primary key serves the newest, older and later messages of a room.
create table room_message (
    room     text        collate "C" not null,
    sequence bigint      not null,
    id       bigint      not null,
    author   bigint      not null,
    text     text        not null,
    key      text,
    posted   timestamptz not null,
    primary key (room, sequence)
);
