package dev.atrium.query.model;

import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The read tables, empty, in a database of their own. */
record ReadTables(JdbcClient jdbc, PlatformTransactionManager transactions) {

    static ReadTables fresh() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        DataSource dataSource =
                new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
        return new ReadTables(JdbcClient.create(dataSource), new JdbcTransactionManager(dataSource));
    }

    ModelTable models() {
        return new ModelTable(jdbc, transactions);
    }

    ModelList list() {
        return new ModelList(jdbc, new ModelDirectoryReader(jdbc));
    }
}
