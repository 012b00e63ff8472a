package dev.atrium.eventstore.wakeup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sends the messages of {@link NodeChannel} on a thread and a connection of its own, after the commit they tell about: a
 * NOTIFY inside the transaction would make all commits queue up behind one lock. What gathers while one is on its way
 * travels together.
 */
final class Outbox implements Runnable {

    static final String CHANNEL = "atrium";

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final JdbcTemplate jdbc;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private boolean closed;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    synchronized void put(String key, String message) {
        waiting.put(key, message);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    @Override
    public void run() {
        try {
            for (List<String> messages = take(); !messages.isEmpty(); messages = take()) {
                send(messages);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty only when closed. */
    private synchronized List<String> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        List<String> messages = closed ? List.of() : new ArrayList<>(waiting.values());
        waiting.clear();
        return messages;
    }

    private void send(List<String> messages) {
        try {
            jdbc.query("select pg_notify('" + CHANNEL + "', message) from unnest(?) as message", row -> {}, (Object)
                    messages.toArray(String[]::new));
        } catch (DataAccessException e) {
            LOG.debug("Other nodes were not told", e);
        }
    }
}
