-- Which of a member's passwords counts: the number of the event that set it. -1: it was set before this was kept.
alter table member add column password_version bigint not null default -1;
