-- The picture that a member shows: a key of the picture storage.
alter table member add column picture text;
