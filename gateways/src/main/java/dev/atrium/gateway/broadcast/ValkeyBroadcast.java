package dev.atrium.gateway.broadcast;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells other nodes by publish and subscribe on one channel, and this one directly. */
final class ValkeyBroadcast implements NodeBroadcast, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ValkeyBroadcast.class);
    private static final String CHANNEL = "atrium:nodes";
    private static final char SEPARATOR = ' ';

    /** Stands before each message, so that a node knows its own and does not hear them twice. */
    private final String node = UUID.randomUUID().toString();

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> catchUps = new CopyOnWriteArrayList<>();
    private final ExecutorService hearing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("valkey-hearing").factory());
    private final ValkeyLink link;

    ValkeyBroadcast(URI url, Duration timeout) {
        link = new ValkeyLink(url, timeout, this::subscribe);
    }

    private void subscribe(StatefulRedisPubSubConnection<String, String> connection) {
        connection.addListener(new Ears());
        connection.async().subscribe(CHANNEL);
    }

    @Override
    public void publish(String message) {
        listeners.forEach(listener -> listener.accept(message));
        link.calls()
                .ifPresent(calls -> calls.async()
                        .publish(CHANNEL, node + SEPARATOR + message)
                        .exceptionally(lost -> {
                            LOG.debug("A message to other nodes was lost; they read it where it is stored", lost);
                            return 0L;
                        }));
    }

    @Override
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public void whenBack(Runnable catchUp) {
        catchUps.add(catchUp);
    }

    ValkeyLink link() {
        return link;
    }

    @Override
    public void close() {
        link.close();
        hearing.shutdownNow();
    }

    /** Listeners may wait for a database, and Lettuce's own thread must not. */
    private final class Ears extends RedisPubSubAdapter<String, String> {

        @Override
        public void message(String channel, String message) {
            int end = message.indexOf(SEPARATOR);
            if (end > 0 && !message.startsWith(node)) {
                String content = message.substring(end + 1);
                hearing.execute(() -> listeners.forEach(listener -> listener.accept(content)));
            }
        }

        @Override
        public void subscribed(String channel, long count) {
            hearing.execute(() -> catchUps.forEach(Runnable::run));
        }
    }
}
