package dev.atrium.eventstore.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PassingIT {

    private static final TestDatabase DATABASE = TestServers.freshDatabase();

    /** As when PostgreSQL restarts under a handler: it is not the event that is wrong. */
    @Test
    void whateverAStatementSaysOnABrokenConnectionPasses() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(DATABASE.jdbcUrl());
            pool.setUsername(DATABASE.user());
            pool.setPassword(DATABASE.password());
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(handler -> {
                end(Objects.requireNonNull(jdbc.queryForObject("select pg_backend_pid()", Integer.class)));

                for (int statement = 1; statement <= 3; statement++) {
                    Throwable fault = catchThrowable(() -> jdbc.queryForObject("select 1", Integer.class));
                    assertThat(Passing.isPassing(fault))
                            .as("%d: %s", statement, fault)
                            .isTrue();
                }
                handler.setRollbackOnly();
            });
        } catch (RuntimeException rollbackOnABrokenConnection) {
            assertThat(Passing.isPassing(rollbackOnABrokenConnection)).isTrue();
        }
    }

    private static void end(int backend) {
        new JdbcTemplate(DATABASE.dataSource())
                .queryForObject("select pg_terminate_backend(?, 5000)", Boolean.class, backend);
    }
}
