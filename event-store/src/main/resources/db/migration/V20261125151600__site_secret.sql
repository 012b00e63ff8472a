-- Secrets that must stay the same when the master key changes, wrapped by it.
create table site_secret (
    name          text  not null primary key,
    wrapped       bytea not null,
    master_key_id text  not null
);

-- For finding what is still wrapped by an old master key, and for counting.
create index person_key_by_master_key on person_key (master_key_id, person) where wrapped_key is not null;
