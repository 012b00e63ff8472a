package dev.atrium.eventstore.chain;

import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.audit.EventChain;
import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.Flaw.Kind;
import dev.atrium.api.audit.VerificationView;
import dev.atrium.api.audit.VerificationView.State;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Ten events in Axon Server, and whoever can write to its files while it runs: it does not check what it reads from them. */
@EnabledIf(
        value = "dev.atrium.sandbox.server.TestEventStore#isAxonServer",
        disabledReason = "the events are not in Axon Server")
@EnabledIfEnvironmentVariable(
        named = "AXON_SERVER_FILES",
        matches = ".+",
        disabledReason = "AXON_SERVER_FILES names no folder with the files of Axon Server (CONTRIBUTING.md)")
@SuppressWarnings("NullAway.Init") // set before all tests
class TamperedFilesIT {

    private static final int BEGINNING = 1 << 20;

    private static StoreNode node;
    private static EventChain chain;
    private static List<EventRecord> events;
    private static MappedByteBuffer file;

    @BeforeAll
    static void tenEventsAreLinked() throws IOException {
        node = StoreNode.start(TestServers.freshDatabase());
        chain = node.get(EventChain.class);
        node.publish(IntStream.range(0, 10)
                .mapToObj(model -> published(1_000 + model, "Court " + model))
                .toArray(DomainEventMessage<?>[]::new));
        StoredEvents stored = node.get(StoredEvents.class);
        await().until(() -> stored.head() >= 9 && chain.status().index() == stored.head());
        events = stored.between(stored.head() - 10, stored.head(), 10);
        try (Stream<Path> files = Files.list(Path.of(System.getenv("AXON_SERVER_FILES")))) {
            Path first = files.filter(path -> path.toString().endsWith(".events"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            try (FileChannel open = FileChannel.open(first, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                file = open.map(MapMode.READ_WRITE, 0, Math.min(open.size(), BEGINNING));
            }
        }
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void oneChangedByteIsNamed() {
        EventRecord event = events.get(6);
        int place = placeOf(event) + 5;
        file.put(place, (byte) (file.get(place) ^ 1));
        try {
            assertThat(flaw()).contains(Flaw.at(Kind.CHANGED, event.index()));
        } finally {
            file.put(place, (byte) (file.get(place) ^ 1));
        }
        assertThat(flaw()).isEmpty();
    }

    @Test
    void swappedContentsAreNamedAtTheFirst() {
        EventRecord one = events.get(2);
        EventRecord other = events.get(7);
        assertThat(one.payload()).hasSameSizeAs(other.payload());
        int first = placeOf(one);
        int second = placeOf(other);
        file.put(first, other.payload()).put(second, one.payload());
        try {
            assertThat(flaw()).contains(Flaw.at(Kind.CHANGED, one.index()));
        } finally {
            file.put(first, one.payload()).put(second, other.payload());
        }
        assertThat(flaw()).isEmpty();
    }

    private static int placeOf(EventRecord event) {
        byte[] sought = event.payload();
        byte[] here = new byte[sought.length];
        return IntStream.range(0, file.capacity() - sought.length)
                .filter(place -> file.get(place) == sought[0])
                .filter(place -> {
                    file.get(place, here);
                    return Arrays.equals(here, sought);
                })
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Flaw> flaw() {
        long id = chain.verify(null);
        await().until(() -> chain.verification(id)
                .filter(verification -> !verification.isRunning())
                .isPresent());
        VerificationView verified = chain.verification(id).orElseThrow();
        assertThat(verified.state()).isNotEqualTo(State.FAILED);
        return Optional.ofNullable(verified.flaw());
    }
}
