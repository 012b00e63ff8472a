package dev.atrium.journey;

/**
 * Which event store this run is about: PostgreSQL, or with {@code -Dspring.profiles.active=sandbox,axonserver} the Axon Server
 * that {@code AXON_SERVER} names. Sites that a test starts by itself follow.
 */
public final class EventStoreUnderTest {

    private EventStoreUnderTest() {}

    static boolean isPostgres() {
        return !isAxonServer();
    }

    public static boolean isAxonServer() {
        return System.getProperty("spring.profiles.active", "").contains("axonserver");
    }

    /** The option that makes a site of its own use the same store. */
    public static String profiles(String own) {
        return "--spring.profiles.active=" + own + (isAxonServer() ? ",axonserver" : "");
    }
}
