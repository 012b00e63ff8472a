package dev.atrium.eventstore.metadata;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.eventstore.serialization.PersonalText;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetadataConfiguration {

    /** Copied from a command to its events, and from an event to the commands it causes. */
    @Bean
    static CorrelationDataProvider originProvider() {
        return new SimpleCorrelationDataProvider(CommandOrigin.ACTOR, CommandOrigin.REQUEST, CommandOrigin.REASON);
    }

    /** {@code correlationId}: the message that caused this one; {@code traceId}: the one it all began with. */
    @Bean
    static CorrelationDataProvider messageOriginProvider() {
        return new MessageOriginProvider();
    }

    @Autowired
    void addOriginTo(CommandBus commands) {
        commands.registerDispatchInterceptor(new OriginInterceptor());
        commands.registerHandlerInterceptor(new CorrelatedLogs());
    }

    @Autowired
    void sealReasonsOf(EventBus events, PersonalText texts) {
        events.registerDispatchInterceptor(new SealedReasons(texts));
    }

    @Bean
    static ConfigurerModule correlatedLogs() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultHandlerInterceptor((configuration, group) -> new CorrelatedLogs());
    }
}
