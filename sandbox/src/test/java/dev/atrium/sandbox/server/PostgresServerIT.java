package dev.atrium.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresServerIT {

    @TempDir
    private Path directory;

    @Test
    void rowsSurviveARestart() {
        try (PostgresServer server = PostgresServer.start(directory.resolve("postgresql"), 0)) {
            jdbc(server).sql("create table greeting (words text)").update();
            jdbc(server).sql("insert into greeting values ('cześć')").update();
        }

        try (PostgresServer server = PostgresServer.start(directory.resolve("postgresql"), 0)) {
            assertThat(jdbc(server)
                            .sql("select words from greeting")
                            .query(String.class)
                            .single())
                    .isEqualTo("cześć");
        }
    }

    @Test
    void acknowledgedCommitsAreOnDisk() {
        try (PostgresServer server = PostgresServer.start(directory.resolve("postgresql"), 0)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void everyTestGetsAnEmptyDatabaseOnOneServer() {
        TestDatabase first = TestServers.freshDatabase();
        TestDatabase second = TestServers.freshDatabase();

        JdbcClient.create(first.dataSource())
                .sql("create table note (words text)")
                .update();

        assertThat(JdbcClient.create(second.dataSource())
                        .sql("select count(*) from pg_tables where tablename = 'note'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String setting(PostgresServer server, String name) {
        return jdbc(server).sql("show " + name).query(String.class).single();
    }

    private static JdbcClient jdbc(PostgresServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password()));
    }
}
