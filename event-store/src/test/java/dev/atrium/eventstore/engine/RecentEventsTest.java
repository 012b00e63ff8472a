package dev.atrium.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.eventstore.engine.EventReading.Next;
import dev.atrium.eventstore.wakeup.StoreSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<TrackedEventMessage<?>> store = new ArrayList<>();
    private final List<Long> reads = new ArrayList<>();
    private final StoreSignal signal = new StoreSignal();

    @Test
    void processorsThatFollowTheHeadReadTheStoreOnceBetweenThem() {
        RecentEvents recent = new RecentEvents(this::read, signal, LONG);
        append(0, 10);

        List<List<Long>> readers = List.of(all(recent, -1), all(recent, -1), all(recent, 4));

        assertThat(readers.get(0)).isEqualTo(range(0, 10));
        assertThat(readers.get(1)).isEqualTo(range(0, 10));
        assertThat(readers.get(2)).isEqualTo(range(5, 5));
        assertThat(reads).containsExactly(-1L);
    }

    @Test
    void nothingIsAskedUntilSomethingWasAppended() {
        RecentEvents recent = new RecentEvents(this::read, signal, LONG);
        append(0, 1);
        all(recent, -1);
        all(recent, 0);
        assertThat(reads).hasSize(1);

        append(1, 1);

        assertThat(all(recent, 0)).containsExactly(1L);
        assertThat(reads).containsExactly(-1L, 0L);
    }

    @Test
    void whoIsBehindReadsTheStoreAndDisturbsNobody() {
        append(0, 100);
        RecentEvents recent = new RecentEvents(this::read, signal, LONG);
        assertThat(all(recent, 89)).isEqualTo(range(90, 10));

        assertThat(all(recent, 9)).isEqualTo(range(10, 90));

        assertThat(all(recent, 89)).isEqualTo(range(90, 10));
        assertThat(reads).containsExactly(89L, 9L);
    }

    @Test
    void whatIsKeptIsBoundAndNothingIsSkipped() {
        RecentEvents recent = new RecentEvents(this::read, signal, LONG);
        append(0, 10_000);
        assertThat(all(recent, -1)).isEqualTo(range(0, 10_000));
        int readsOfTheFirst = reads.size();

        assertThat(all(recent, -1)).isEqualTo(range(0, 10_000));

        assertThat(reads.size() - readsOfTheFirst).isBetween(10, 19);
    }

    @Test
    void eventsAreForgottenAfterAWhile() {
        RecentEvents recent = new RecentEvents(this::read, signal, Duration.ofMillis(20));
        append(0, 3);
        all(recent, -1);

        await().untilAsserted(() -> {
            int before = reads.size();
            assertThat(all(recent, -1)).isEqualTo(range(0, 3));
            assertThat(reads).hasSizeGreaterThan(before);
        });
    }

    /** As a stream reads: until nothing more is there. */
    private static List<Long> all(RecentEvents recent, long after) {
        List<Long> indexes = new ArrayList<>();
        Stretch stretch = recent.after(after, 500);
        while (!stretch.events().isEmpty()) {
            stretch.events().forEach(event -> indexes.add(PostgresEventStorageEngine.index(event.trackingToken())));
            stretch = recent.after(stretch.position(), 500);
        }
        return indexes;
    }

    private Stretch read(long after, int limit) {
        reads.add(after);
        List<TrackedEventMessage<?>> found = store.stream()
                .filter(event -> PostgresEventStorageEngine.index(event.trackingToken()) > after)
                .limit(limit)
                .toList();
        long position = found.isEmpty()
                ? after
                : PostgresEventStorageEngine.index(found.getLast().trackingToken());
        return new Stretch(found, position, found.size() < limit ? Next.NONE : Next.MORE);
    }

    private void append(long from, int events) {
        range(from, events)
                .forEach(index -> store.add(new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(index), GenericEventMessage.asEventMessage("event " + index))));
        signal.raise();
    }

    private static List<Long> range(long from, int count) {
        return LongStream.range(from, from + count).boxed().toList();
    }
}
