-- Lists of models, rooms and messages for administrators. Ids are made in the order of time, so they sort by it.
create index model_by_creator on model (creator, id);
create index model_by_country on model (country, id);

create index room_by_change on room (changed, id);
create index room_by_messages on room (last_sequence, id);

create index room_message_by_id on room_message (id);
-- Serves what room_message_by_author served, and the order too.
drop index if exists room_message_by_author;
create index room_message_sorted_by_author on room_message (author, id);
-- Words said in public; what is said in private is not searched.
create index room_message_words on room_message using gin (to_tsvector('simple', text)) where room = 'public';
