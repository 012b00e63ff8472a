package dev.atrium.eventstore;

import static dev.atrium.eventstore.Events.ALICE;
import static dev.atrium.eventstore.Events.published;

import dev.atrium.api.model.DeleteModelCommand;
import dev.atrium.api.model.ModelId;
import dev.atrium.sandbox.server.PostgresServer;
import dev.atrium.sandbox.server.TestDatabase;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Run by hand: commands that append one event, against raw durable commits of one row of that size. */
final class AppendRate {

    private static final Logger LOG = LoggerFactory.getLogger(AppendRate.class);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final AtomicLong IDS = new AtomicLong(1);

    private AppendRate() {}

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.start(
                        Files.createTempDirectory("append-rate").resolve("data"), 0);
                StoreNode node = StoreNode.start(
                        new TestDatabase(server.jdbcUrl(), server.user(), server.password()), Appending.class)) {
            JdbcTemplate jdbc = node.get(JdbcTemplate.class);
            jdbc.execute("create table raw (id bigint primary key, payload bytea)");
            CommandGateway commands = node.get(CommandGateway.class);
            LongConsumer raw = id -> jdbc.update("insert into raw values (?, ?)", id, new byte[500]);
            LongConsumer command = id -> commands.sendAndWait(new DeleteModelCommand(new ModelId(id), ALICE));
            rate(1, raw);
            rate(8, command);
            for (int clients : new int[] {1, 8, 32}) {
                Duration begin = cpu();
                double limit = rate(clients, raw);
                Duration between = cpu();
                double ours = rate(clients, command);
                LOG.warn("{} clients: {} raw/s, {} commands/s, ratio {}", clients, limit, ours, ours / limit);
                LOG.warn(
                        "CPU: {} microseconds a raw commit, {} a command",
                        between.minus(begin).toNanos() / 1000 / (limit * ROUND.toSeconds()),
                        cpu().minus(between).toNanos() / 1000 / (ours * ROUND.toSeconds()));
            }
        }
    }

    private static double rate(int clients, LongConsumer work) {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + ROUND.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        work.accept(IDS.getAndIncrement());
                        done.incrementAndGet();
                    }
                });
            }
        }
        return Math.round((double) done.get() / ROUND.toSeconds());
    }

    /** Of this process and the database server. */
    private static Duration cpu() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    static class Appending {

        private final EventStore store;

        Appending(EventStore store) {
            this.store = store;
        }

        @CommandHandler
        void handle(DeleteModelCommand command) {
            store.publish(published(command.modelId().value(), "Court " + command.modelId()));
        }
    }
}
