-- Every picture that was ever in a profile. A key names an object in the picture storage and tells nothing by itself.
create table picture (
    key   text   primary key,
    owner bigint not null
);
create index picture_by_owner on picture (owner);
