package dev.atrium.query.admin;

import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The read tables, empty, in a database of their own, which tells how much of them was read. */
record CountedTables(JdbcClient jdbc) {

    static CountedTables fresh() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return new CountedTables(JdbcClient.create(
                new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true)));
    }

    /** In pages of the database, with those of indexes and of what is stored beside. */
    long pagesRead(String namesLike) {
        jdbc.sql("select pg_stat_force_next_flush()")
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0)
                          + coalesce(toast_blks_read + toast_blks_hit, 0))::bigint
                        from pg_statio_user_tables where relname like ?""").param(namesLike).query(Long.class).single();
    }
}
