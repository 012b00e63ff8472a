-- Models as the list shows them. Byte order ("C") sorts as Elasticsearch does, so that a cursor means the same in both.
create table model (
    id        bigint      primary key,
    title_key text        collate "C" not null,
    title     text        not null,
    country   text        not null,
    creator   bigint      not null,
    created   timestamptz not null,
    edited    timestamptz not null
);

create index model_by_title on model (title_key, id);

-- Stretches of consecutive models in list order, each with its exact number of rows: page 10,000 is found by adding up
-- these numbers rather than by walking past 50,000 rows. A block reaches from its first key to that of the next.
create table model_block (
    title_key text   collate "C" not null,
    id        bigint not null,
    row_count integer not null,
    changed   bigint not null,
    primary key (title_key, id)
);

create index model_block_by_change on model_block (changed);

insert into model_block values ('', -9223372036854775808, 0, 0);

-- One row. Its lock makes writers take turns; readers fetch only what changed since the version they know, or everything
-- where blocks were split or joined since (another layout).
create table model_directory (
    version bigint not null,
    layout  bigint not null
);

insert into model_directory values (0, 0);
