-- Names of creators as the search index writes them. It follows the index's own processing group, so that a document can
-- be written as soon as its event comes, wherever the table of members is.
create table model_search_creator (
    id   bigint primary key,
    name text   not null
);
