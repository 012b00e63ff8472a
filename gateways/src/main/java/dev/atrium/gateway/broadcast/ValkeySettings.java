package dev.atrium.gateway.broadcast;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where nodes meet.
 *
 * @param url a server that speaks the Redis protocol, {@code redis://} or {@code rediss://}; none where one node is all
 * @param timeout how long one call may take
 */
@ConfigurationProperties("atrium.valkey")
record ValkeySettings(@Nullable URI url, @DefaultValue("1s") Duration timeout) {

    boolean isConfigured() {
        return url != null && !url.toString().isEmpty();
    }

    /** Without the address, which may hold a password, so that no log line can. */
    @Override
    public String toString() {
        return "ValkeySettings";
    }
}
