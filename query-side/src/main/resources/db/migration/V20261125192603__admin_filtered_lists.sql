-- For each filter that finds few of very many members an index in each order of the list: small, since the rows are few, and
-- without them a page of sixty suspended members among a million is found by sorting or by walking past everybody else.
drop index if exists member_suspended;
create index member_suspended on member (id) where suspended_until is not null;
create index member_suspended_by_user_name on member (user_name_key collate "C", id) where suspended_until is not null;
create index member_suspended_by_email on member (email_key collate "C", id) where suspended_until is not null;
create index member_suspended_by_last_name on member ((lower(last_name collate pg_c_utf8) collate "C"), id)
    where suspended_until is not null;
create index member_with_roles_by_user_name on member (user_name_key collate "C", id) where roles <> 'MEMBER';
create index member_with_roles_by_email on member (email_key collate "C", id) where roles <> 'MEMBER';
create index member_with_roles_by_last_name on member ((lower(last_name collate pg_c_utf8) collate "C"), id)
    where roles <> 'MEMBER';
create index member_inactive_by_user_name on member (user_name_key collate "C", id) where not active;
create index member_inactive_by_email on member (email_key collate "C", id) where not active;
create index member_inactive_by_last_name on member ((lower(last_name collate pg_c_utf8) collate "C"), id) where not active;

-- The rooms of one member in the order of the list; these serve whatever asks for a member's rooms.
create index room_of_opener_by_change on room (opener, changed, id) where opener is not null;
create index room_of_other_by_change on room (other, changed, id) where other is not null;
drop index if exists room_by_opener;
drop index if exists room_by_other;
