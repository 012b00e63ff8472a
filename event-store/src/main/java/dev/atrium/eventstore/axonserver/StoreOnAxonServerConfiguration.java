package dev.atrium.eventstore.axonserver;

import dev.atrium.api.operation.Dependency;
import dev.atrium.api.progress.EventReader;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.eventstore.processing.StoreFaults;
import dev.atrium.eventstore.wakeup.HeadPoll;
import dev.atrium.eventstore.wakeup.StoreHead;
import dev.atrium.eventstore.wakeup.StoreSignal;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** With Axon Server the events are there; what the rest of this module asks the store is asked through Axon. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
class StoreOnAxonServerConfiguration {

    @Bean
    StoreFaults storeFaults() {
        return new AxonServerFaults();
    }

    @Bean
    StoreHead storeHead(ObjectProvider<EventStore> store) {
        return () -> {
            TrackingToken head = store.getObject().createHeadToken();
            return head == null ? -1 : head.position().orElse(-1);
        };
    }

    /** Axon wakes its own processors; what else waits for events is woken here. */
    @Bean
    HeadPoll headPoll(StoreHead head, StoreSignal signal) {
        return new HeadPoll(head, signal);
    }

    @Bean
    StoredEvents storedEvents(
            ObjectProvider<AxonServerConnectionManager> connections, StoreHead head, JdbcTemplate jdbc) {
        return new AxonServerStoredEvents(
                () -> connections.getObject().getConnection().eventChannel(), head, new Originals(jdbc));
    }

    @Bean
    Dependency axonServerDependency(StoreHead head) {
        return new Dependency() {
            @Override
            public String name() {
                return "axon-server";
            }

            @Override
            public boolean isVital() {
                return true;
            }

            @Override
            public void check() {
                long unused = head.getAsLong();
            }
        };
    }

    @Bean
    EventReader eventReader(ObjectProvider<EventStore> store, StoreHead head) {
        return new StreamEventReader(store::getObject, head);
    }
}
