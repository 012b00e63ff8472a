package dev.atrium.query.model;

import dev.atrium.query.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes {@code model_block}: how many models lie in each stretch of the list. Blocks that grow are split, ones that shrink
 * join the block before them, so finding a row by its number stays cheap.
 */
final class ModelBlocks {

    /** Rows of a block that was just split. Walking over half a block takes about 0.1 ms. */
    static final int USUAL = 512;

    private static final int MOST = 2 * USUAL;
    private static final int LEAST = USUAL / 4;

    private final JdbcClient jdbc;

    ModelBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other writers wait until this transaction ends, so that numbers and rows move together. */
    long nextVersion() {
        return jdbc.sql("update model_directory set version = version + 1 returning version")
                .query(Long.class)
                .single();
    }

    void apply(Map<SortKey, Integer> moves, long version) {
        List<Block> changed = count(moves, version);
        List<Block> large = changed.stream().filter(block -> block.rows > MOST).toList();
        List<Block> small = changed.stream()
                .filter(block -> block.rows < LEAST && !block.isFirst())
                .toList();
        large.forEach(block -> split(block, version));
        boolean joined = small.stream().filter(block -> join(block, version)).count() > 0;
        if (joined || !large.isEmpty()) {
            jdbc.sql("update model_directory set layout = layout + 1").update();
        }
    }

    /** Numbers a whole table anew; readers keep the former numbers until the transaction ends. */
    void recount(String table) {
        long version = nextVersion();
        jdbc.sql("delete from model_block").update();
        jdbc.sql("insert into model_block select ?, ?, least(?, count(*)), ? from " + table)
                .param(SortKey.FIRST.titleKey())
                .param(SortKey.FIRST.id())
                .param(USUAL)
                .param(version)
                .update();
        jdbc.sql("insert into model_block select title_key, id, least(?, total - n), ? from (select title_key, id,"
                        + " row_number() over (order by title_key, id) - 1 as n, count(*) over () as total from "
                        + table
                        + ") numbered where n > 0 and n % ? = 0")
                .param(USUAL)
                .param(version)
                .param(USUAL)
                .update();
        jdbc.sql("update model_directory set layout = layout + 1").update();
    }

    private List<Block> count(Map<SortKey, Integer> moves, long version) {
        List<Map.Entry<SortKey, Integer>> entries = List.copyOf(moves.entrySet());
        return jdbc.sql("""
                        with move as (
                            select title_key collate "C" as title_key, id, n
                            from unnest(?::text[], ?::bigint[], ?::bigint[]) as m (title_key, id, n)
                        ), hit as (
                            select b.title_key, b.id, sum(move.n) as n
                            from move cross join lateral (
                                select title_key, id from model_block
                                where (title_key, id) <= (move.title_key, move.id)
                                order by title_key desc, id desc limit 1) b
                            group by b.title_key, b.id
                        )
                        update model_block b set row_count = b.row_count + hit.n, changed = ?
                        from hit where b.title_key = hit.title_key and b.id = hit.id
                        returning b.title_key, b.id, b.row_count""")
                .param(Columns.texts(entries, entry -> entry.getKey().titleKey()))
                .param(Columns.longs(entries, entry -> entry.getKey().id()))
                .param(Columns.longs(entries, Map.Entry::getValue))
                .param(version)
                .query(ModelBlocks::block)
                .list();
    }

    private void split(Block block, long version) {
        jdbc.sql("""
                        insert into model_block (title_key, id, row_count, changed)
                        select title_key, id, least(?, ? - n), ?
                        from (select title_key, id, row_number() over (order by title_key, id) - 1 as n
                              from (select title_key, id from model where (title_key, id) >= (?, ?)
                                    order by title_key, id limit ?) stretch) numbered
                        where n > 0 and n % ? = 0""")
                .param(USUAL)
                .param(block.rows)
                .param(version)
                .param(block.start.titleKey())
                .param(block.start.id())
                .param(block.rows)
                .param(USUAL)
                .update();
        jdbc.sql("update model_block set row_count = ? where title_key = ? and id = ?")
                .param(USUAL)
                .param(block.start.titleKey())
                .param(block.start.id())
                .update();
    }

    /** False if the block before would become too large, or if this one has grown or gone in the meantime. */
    private boolean join(Block block, long version) {
        return jdbc.sql("""
                        with before as (
                            select title_key, id from model_block where (title_key, id) < (?, ?)
                            order by title_key desc, id desc limit 1
                        ), grown as (
                            update model_block b
                            set row_count = b.row_count + gone.row_count, changed = ?
                            from before, model_block gone
                            where b.title_key = before.title_key and b.id = before.id
                              and gone.title_key = ? and gone.id = ? and b.row_count + gone.row_count <= ?
                            returning 1
                        )
                        delete from model_block where title_key = ? and id = ? and exists (select 1 from grown)""")
                        .param(block.start.titleKey())
                        .param(block.start.id())
                        .param(version)
                        .param(block.start.titleKey())
                        .param(block.start.id())
                        .param(MOST)
                        .param(block.start.titleKey())
                        .param(block.start.id())
                        .update()
                > 0;
    }

    private static Block block(ResultSet row, int number) throws SQLException {
        return new Block(ModelSql.key(row, number), row.getInt("row_count"));
    }

    private record Block(SortKey start, int rows) {

        boolean isFirst() {
            return start.equals(SortKey.FIRST);
        }
    }
}
