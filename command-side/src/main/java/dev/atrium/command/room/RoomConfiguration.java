package dev.atrium.command.room;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Rooms are the one kind of aggregate that many people write to at once, so here the load saved by a cache counts. Two
 * nodes may hold one room, and one of them an old state. That harms nobody: a message posted on an old state fails
 * at its sequence number in the store, which drops the entry, and is tried again; and nothing that a room answers without an
 * event (that it is open, that this was read) ever becomes untrue.
 */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {

    private static final int MOST_HELD = 1_000;

    /** A cached room is seldom loaded, while a snapshot of it is written over and over. */
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 250;

    @Bean
    Cache roomCache() {
        return new RoomCache(MOST_HELD);
    }

    @Bean
    SnapshotTriggerDefinition roomSnapshotTrigger(@Lazy Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
    }
}
