package dev.atrium.gateway.broadcast;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * The connections to the broker. It may be away when the site starts and whenever it likes: nobody waits for it, and calls
 * are refused at once rather than queued until it is back.
 */
final class ValkeyLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ValkeyLink.class);
    private static final long RETRY_MILLIS = 1000;

    private final RedisClient client;
    private final ScheduledExecutorService connecting = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("valkey-link").factory());
    private final Consumer<StatefulRedisPubSubConnection<String, String>> whenConnected;

    private volatile @Nullable StatefulRedisConnection<String, String> calls;

    private boolean warned;

    ValkeyLink(URI url, Duration timeout, Consumer<StatefulRedisPubSubConnection<String, String>> whenConnected) {
        RedisURI address = RedisURI.create(url);
        address.setTimeout(timeout);
        this.client = RedisClient.create(address);
        this.client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(timeout).build())
                .build());
        this.whenConnected = whenConnected;
        connecting.execute(this::connect);
    }

    /** Once both connections stand, Lettuce keeps them and subscribes anew by itself. */
    private void connect() {
        try {
            whenConnected.accept(client.connectPubSub());
            calls = client.connect();
            LOG.info("Connected to Valkey");
        } catch (RedisConnectionException e) {
            warn(e);
            connecting.schedule(this::connect, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Once: a line a second would bury all others. */
    private void warn(RedisConnectionException failure) {
        if (!warned) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
            LOG.warn("Valkey cannot be used, trying again every second: {}", cause.toString());
            warned = true;
        }
    }

    Optional<StatefulRedisConnection<String, String>> calls() {
        return Optional.ofNullable(calls).filter(StatefulRedisConnection::isOpen);
    }

    @Override
    public void close() {
        connecting.shutdownNow();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
