-- The rooms of one member in the order of messages. Both are written with every message of a private room, as room_by_messages is.
create index room_of_opener_by_messages on room (opener, last_sequence, id) where opener is not null;
create index room_of_other_by_messages on room (other, last_sequence, id) where other is not null;
