package dev.atrium.eventstore.engine;

import dev.atrium.api.progress.EventReader;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.eventstore.processing.StoreFaults;
import dev.atrium.eventstore.serialization.KeyPrefetch;
import dev.atrium.eventstore.wakeup.AppendWatch;
import dev.atrium.eventstore.wakeup.HeadPoll;
import dev.atrium.eventstore.wakeup.StoreHead;
import dev.atrium.eventstore.wakeup.StoreSignal;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The event store on PostgreSQL; with Axon Server none of this exists. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EngineConfiguration {

    private static final int BATCH = 500;

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            JdbcTemplate jdbc,
            AppendWatch watch,
            KeyPrefetch keys,
            Serializer snapshotSerializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Configuration configuration) {
        var builder = new EngineBuilder()
                .snapshotSerializer(snapshotSerializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(configuration.upcasterChain())
                .snapshotFilter(configuration.snapshotFilter())
                .persistenceExceptionResolver(DataIntegrityViolationException.class::isInstance)
                .batchSize(BATCH);
        return new PostgresEventStorageEngine(builder, jdbc, watch, keys);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(PostgresEventStorageEngine engine, StoreSignal signal, Configuration configuration) {
        var builder = new PostgresEventStore.Builder();
        builder.messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"));
        builder.spanFactory(configuration.getComponent(EventBusSpanFactory.class));
        return new PostgresEventStore(builder, engine, signal);
    }

    /** Axon's engine for relational databases names them already. */
    @Bean
    StoreFaults storeFaults() {
        return fault -> fault;
    }

    @Bean
    StoreHead storeHead(JdbcTemplate jdbc) {
        return () -> EventReading.head(jdbc);
    }

    @Bean
    HeadPoll headPoll(StoreHead head, StoreSignal signal) {
        return new HeadPoll(head, signal);
    }

    @Bean
    StoredEvents storedEvents(PostgresEventStorageEngine engine) {
        return new PostgresStoredEvents(engine);
    }

    @Bean
    EventReader eventReader(PostgresEventStorageEngine engine) {
        return new EngineEventReader(engine);
    }
}
