-- How many claims of the owner wait for their event. With it a value that its owner gave up, and took again before the giving
-- up was noticed here, stays reserved; a row goes when it is neither confirmed nor waited for.
alter table reservation add column pending integer not null default 1;
update reservation set pending = 0 where confirmed;
