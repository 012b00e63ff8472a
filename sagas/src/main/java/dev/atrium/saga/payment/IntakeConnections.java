package dev.atrium.saga.payment;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections on which notices are stored and nothing else is done: whatever holds all others up, Stripe is answered. Not a
 * bean of its own kind, or it would be taken for the site's.
 */
@Component
class IntakeConnections implements DisposableBean {

    /** One writes; the other is there while that one is being replaced. */
    private static final int SIZE = 2;

    /** For a connection, and for a statement. Stripe waits longer, but better sends again than holds up this site. */
    private static final long PATIENCE_MILLIS = 2_500;

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc = JdbcClient.create(pool);

    IntakeConnections(JdbcConnectionDetails database) {
        pool.setPoolName("notices");
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(SIZE);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setConnectionInitSql("set statement_timeout = " + PATIENCE_MILLIS);
        pool.addDataSourceProperty("prepareThreshold", "1");
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
