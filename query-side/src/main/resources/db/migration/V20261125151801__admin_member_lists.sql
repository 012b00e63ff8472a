-- Lists of members for administrators, sorted and searched. Byte order ("C"), in which "begins with" is a range.
create index member_by_account on member (account_id);
create index member_sorted_by_user_name on member (user_name_key collate "C", id);
create index member_sorted_by_email on member (email_key collate "C", id);
create index member_sorted_by_last_name on member ((lower(last_name collate pg_c_utf8) collate "C"), id);
create index member_sorted_by_phone on member (phone collate "C", id) where phone is not null;

-- What few members have in common; the order of a list would lead past all the others.
create index member_with_roles on member (id) where roles <> 'MEMBER';
create index member_suspended on member (suspended_until) where suspended_until is not null;
create index member_inactive on member (id) where not active;
create index member_unverified on member (id) where not email_verified;
