package dev.atrium.command.room;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Rooms are the one kind of aggregate that many people write to at once, so here the load saved by a cache counts. Two
 * nodes may hold one room, and one of them an old state. That harms nobody: a message posted on an old state fails
 * at its sequence number in the store, which drops the entry, and is tried again; and nothing that a room answers without an
 * event (that it is open, that this was read) ever becomes untrue.
 */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {

    @Bean
    Cache roomCache() {
        return new WeakReferenceCache();
    }
}
