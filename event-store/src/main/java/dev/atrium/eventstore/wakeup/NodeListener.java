package dev.atrium.eventstore.wakeup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread and connection on which this node listens to the others. */
final class NodeListener implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeListener.class);
    private static final Duration BETWEEN_HELLOS = Duration.ofSeconds(1);
    private static final Duration BEFORE_RECONNECT = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final NodeChannel channel;
    private volatile boolean closed;

    NodeListener(DataSource dataSource, NodeChannel channel) {
        this.dataSource = dataSource;
        this.channel = channel;
    }

    @Override
    public void run() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + Outbox.CHANNEL);
                channel.listeningAgain();
                listen(connection.unwrap(PGConnection.class));
                statement.execute("unlisten *");
            } catch (SQLException e) {
                LOG.debug("Not listening to other nodes", e);
                LockSupport.parkNanos(BEFORE_RECONNECT.toNanos());
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        long lastHello = System.nanoTime();
        while (!closed) {
            PGNotification[] notifications = connection.getNotifications((int) BETWEEN_HELLOS.toMillis());
            for (PGNotification notification : notifications == null ? new PGNotification[0] : notifications) {
                channel.heard(notification.getParameter());
            }
            if (System.nanoTime() - lastHello >= BETWEEN_HELLOS.toNanos()) {
                lastHello = System.nanoTime();
                channel.sayHello();
            }
        }
    }

    void close() {
        closed = true;
    }
}
