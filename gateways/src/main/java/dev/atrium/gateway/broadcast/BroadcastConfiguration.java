package dev.atrium.gateway.broadcast;

import dev.atrium.api.operation.Dependency;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Valkey where one is named, and the process itself where none is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ValkeySettings.class)
class BroadcastConfiguration {

    @Bean
    NodeBroadcast nodeBroadcast(ValkeySettings settings) {
        return settings.isConfigured()
                ? new ValkeyBroadcast(Objects.requireNonNull(settings.url()), settings.timeout())
                : new InProcessBroadcast();
    }

    /** Only where nodes meet there; one node alone needs nothing. */
    @Bean
    @Conditional(ValkeyIsUsed.class)
    Dependency valkeyDependency(NodeBroadcast broadcast) {
        return new ValkeyDependency((ValkeyBroadcast) broadcast);
    }

    @Bean
    PresenceBoard presenceBoard(NodeBroadcast broadcast, Clock clock) {
        return broadcast instanceof ValkeyBroadcast valkey
                ? new ValkeyPresence(valkey.link(), clock)
                : new InProcessPresence();
    }

    @Bean
    SharedLimit sharedLimit(NodeBroadcast broadcast, Clock clock) {
        return broadcast instanceof ValkeyBroadcast valkey
                ? new ValkeyLimit(valkey.link(), clock)
                : new InProcessLimit(clock);
    }
}
