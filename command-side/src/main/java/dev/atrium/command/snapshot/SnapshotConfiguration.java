package dev.atrium.command.snapshot;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Aggregates name the trigger {@code snapshotTrigger}. There is no cache of aggregates on purpose: with several nodes it
 * can be stale, and a command that is answered from a stale aggregate without applying an event would be answered wrongly
 * and never noticed, whereas a snapshot is always completed by the events after it.
 */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    /** So many events are read in about the time of one round trip to the store. */
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 50;

    /** Lazy, because the snapshotter needs the aggregates' repositories, and those need this. */
    @Bean
    SnapshotTriggerDefinition snapshotTrigger(@Lazy Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
    }
}
