-- Who is an administrator, for the rule that one must be left. One who is leaving, or was deactivated, does not count.
create table administrator (
    account bigint  primary key,
    leaving boolean not null
);
