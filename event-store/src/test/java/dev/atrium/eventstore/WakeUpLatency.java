package dev.atrium.eventstore;

import static dev.atrium.eventstore.Events.published;

import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.sandbox.server.PostgresServer;
import dev.atrium.sandbox.server.TestDatabase;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Run by hand: from the commit of an event until a waiting page is told that its projection has handled it. */
final class WakeUpLatency {

    private static final Logger LOG = LoggerFactory.getLogger(WakeUpLatency.class);
    private static final int EVENTS = 500;

    private WakeUpLatency() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start(
                        Files.createTempDirectory("latency").resolve("data"), 0);
                StoreNode worker = StoreNode.start(database(server), Titles.class)) {
            print("one process", latencies(worker, 0));
            try (StoreNode web = StoreNode.start(database(server))) {
                print("two processes", latencies(web, EVENTS));
            }
        }
    }

    private static long[] latencies(StoreNode node, long offset) {
        ProjectionProgress progress = node.get(ProjectionProgress.class);
        return LongStream.rangeClosed(1, EVENTS)
                .map(model -> {
                    node.publish(published(offset + model, "Court"));
                    long committed = System.nanoTime();
                    progress.await(Set.of("titles"), progress.head(), Duration.ofSeconds(5));
                    return (System.nanoTime() - committed) / 1000;
                })
                .sorted()
                .toArray();
    }

    private static void print(String where, long[] sorted) {
        LOG.warn("{}: p50 {} µs, p99 {} µs", where, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }

    private static TestDatabase database(PostgresServer server) {
        return new TestDatabase(server.jdbcUrl(), server.user(), server.password());
    }

    @ProcessingGroup("titles")
    static class Titles {

        @EventHandler
        void on(ModelPublishedEvent event) {}
    }
}
