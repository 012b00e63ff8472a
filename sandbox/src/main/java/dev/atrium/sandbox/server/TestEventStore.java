package dev.atrium.sandbox.server;

import java.util.List;

/**
 * The event store that tests of a module run on: PostgreSQL, or with {@code -Dspring.profiles.active=axonserver} the Axon Server that
 * {@code AXON_SERVER} names, which has to be empty.
 */
public final class TestEventStore {

    private TestEventStore() {}

    public static boolean isAxonServer() {
        return System.getProperty("spring.profiles.active", "").contains("axonserver");
    }

    /** Options of a Spring application. */
    public static List<String> options() {
        return isAxonServer()
                ? List.of(
                        "--axon.axonserver.enabled=true",
                        "--axon.axonserver.servers=" + System.getenv("AXON_SERVER"),
                        "--axon.axonserver.event-block-listing-enabled=false",
                        "--spring.datasource.connection-fetch=lazy")
                : List.of("--axon.axonserver.enabled=false");
    }
}
