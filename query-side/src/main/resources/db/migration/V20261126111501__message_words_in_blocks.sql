-- Words said in public, found in a time that depends neither on how many messages there are nor on how frequent or how old a word
-- is. 2,048 messages in a row are a block. The index has each word of a message with its block before it, so that one block can be
-- searched alone; a table says of each block that is full which words are in it at all.

-- Words as the parser finds them, and who said them. A longer word than this is none, but the index could refuse it.
create function message_words(author bigint, said text) returns text[] language sql immutable parallel safe
return array(select left(word, 100) from unnest(tsvector_to_array(to_tsvector('simple', said))) word) || ('@' || author);

-- Dear, so that nobody computes it for what the index can find; and no plan of several processes, which start for longer than all
-- of a search takes.
create function message_words_in_block(sequence bigint, author bigint, said text) returns tsvector
language sql immutable parallel restricted cost 1000
return array_to_tsvector(array(select to_hex(sequence >> 11) || '~' || word from unnest(message_words(author, said)) word));

-- What was said since the last time that this was tidied up is read in its whole length by every search: let it be short.
create index room_message_words_in_block on room_message using gin (message_words_in_block(sequence, author, text))
    with (gin_pending_list_limit = 1024) where room = 'public';

-- Words are null where there are too many to be written down: anything may be in such a block.
create table room_message_block (
    block bigint primary key,
    words tsvector
);
create index room_message_block_words on room_message_block using gin (words);
create index room_message_block_of_anything on room_message_block (block) where words is null;

insert into room_message_block
select block, case when sum(octet_length(word)) < 900000 then array_to_tsvector(array_agg(word)) end
from (select distinct sequence >> 11 as block, unnest(message_words(author, text)) as word
      from room_message where room = 'public') said
where block < (select max(sequence) >> 11 from room_message where room = 'public')
group by block;

-- The planner takes reading all blocks for cheap, since it does not know how long their lists of words are.
create function message_blocks_saying(query tsquery) returns setof bigint
language sql stable parallel safe set enable_seqscan = off
as $$ select block from room_message_block where words @@ query
      union all select block from room_message_block where words is null $$;

-- Last, since nobody can read messages from here on. By what it is: where the table was built anew, it has another name.
do $$ declare former text; begin
    for former in select indexname from pg_indexes where schemaname = current_schema() and tablename = 'room_message'
            and indexdef like '%to_tsvector(%' loop
        execute format('drop index %I', former);
    end loop;
end $$;
