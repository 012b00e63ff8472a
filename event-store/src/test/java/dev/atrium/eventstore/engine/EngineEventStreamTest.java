package dev.atrium.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.eventstore.engine.EventReading.Next;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** A processor that is interested in numbers and not in texts. */
class EngineEventStreamTest {

    private final ListedStore store = new ListedStore();
    private final RecentEvents recent = new RecentEvents(store, store.signal, Duration.ofMinutes(1));
    private final List<String> passed = new ArrayList<>();
    private final AtomicInteger wakes = new AtomicInteger();

    @Test
    void isNotWokenByWhatDoesNotConcernIt() throws InterruptedException {
        EngineEventStream stream = waiting();

        store.append(1, "a text");
        store.append(2, "another");

        assertThat(wakes).hasValue(0);
        assertThat(passed).containsExactly("0-1", "0-2");
        assertThat(rest(stream)).as("when it comes by itself").containsExactly(2L);
    }

    @Test
    void isWokenByWhatConcernsItAndFindsIt() throws InterruptedException {
        EngineEventStream stream = waiting();
        store.append(1, "a text");
        store.append(2, 22);

        assertThat(wakes).hasValue(1);
        assertThat(rest(stream)).containsExactly(2L);

        store.append(3, "a text");
        assertThat(wakes).hasValue(1);
        assertThat(passed).containsExactly("0-1", "2-3");
    }

    @Test
    void eachProcessorIsWokenForItself() throws InterruptedException {
        EngineEventStream numbers = waiting();
        AtomicInteger wakesOfAll = new AtomicInteger();
        EngineEventStream all = new EngineEventStream(recent, store.signal, 0, this::passed, Duration.ZERO);
        assertThat(all.peek()).isEmpty();
        all.setOnAvailableCallback(wakesOfAll::incrementAndGet);

        store.append(1, "a text");

        assertThat(wakes).hasValue(0);
        assertThat(wakesOfAll).hasValue(1);
        assertThat(rest(all)).containsExactly(1L);
        assertThat(numbers.peek()).map(ListedStore::index).contains(1L);
        assertThat(store.reads).as("once for both").containsOnlyOnce(0L);
    }

    @Test
    void whatWasSeenIsWhatIsTaken() throws InterruptedException {
        EngineEventStream stream = waiting();
        store.append(1, "a text");
        assertThat(stream.peek()).map(ListedStore::index).contains(1L);

        store.append(2, 22);

        assertThat(rest(stream)).containsExactly(1L, 2L);
    }

    @Test
    void keepsItsPositionOnALongWayPastWhatDoesNotConcernIt() throws InterruptedException {
        EngineEventStream stream = waiting();
        store.appendTexts(1, 1_200);

        assertThat(wakes).hasValue(1);
        assertThat(rest(stream)).containsExactly(1_000L, 1_200L);
    }

    @Test
    void isWokenWhereTheStoreCannotBeReadAndSoAreTheOthers() throws InterruptedException {
        EngineEventStream stream = waiting();
        AtomicInteger others = new AtomicInteger();
        store.signal.subscribe(others::incrementAndGet);
        store.isAway = true;

        store.append(1, 11);

        assertThat(wakes).hasValue(1);
        assertThat(others).hasValue(1);
        store.isAway = false;
        assertThat(rest(stream)).containsExactly(1L);
    }

    @Test
    void looksAtAGapAgainUntilItIsClosed() throws InterruptedException {
        EngineEventStream stream = waiting();
        store.end = Next.GAP;
        store.append(1, "a text");
        await().untilAsserted(() -> assertThat(store.reads.size()).isGreaterThan(3));
        assertThat(wakes).hasValue(0);

        store.end = Next.NONE;
        int before = wakes.get();
        store.append(2, 22);
        await().untilAsserted(() -> assertThat(wakes.get()).isGreaterThan(before));
        assertThat(rest(stream)).containsExactly(2L);
    }

    @Test
    void gathersEventsForAProcessorThatIsPatient() throws InterruptedException {
        store.append(0, 1);
        EngineEventStream stream = new EngineEventStream(recent, store.signal, 0, this::passed, Duration.ofMillis(50));
        assertThat(stream.peek()).isEmpty();
        stream.setOnAvailableCallback(wakes::incrementAndGet);

        store.append(1, 11);
        store.append(2, 22);

        assertThat(wakes).hasValue(0);
        await().untilAsserted(() -> assertThat(wakes).hasValue(1));
        assertThat(rest(stream)).containsExactly(1L, 2L);
    }

    @Test
    void isLeftAloneWhenClosed() throws InterruptedException {
        EngineEventStream stream = waiting();
        stream.close();

        store.append(1, 11);

        assertThat(wakes).hasValue(0);
    }

    /** Has been shown a text once and does not want it. */
    private EngineEventStream waiting() throws InterruptedException {
        store.append(0, "a text");
        EngineEventStream stream = new EngineEventStream(recent, store.signal, -1, this::passed, Duration.ZERO);
        stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
        assertThat(stream.peek()).isEmpty();
        stream.setOnAvailableCallback(wakes::incrementAndGet);
        return stream;
    }

    private void passed(long after, long upTo) {
        passed.add(after + "-" + upTo);
    }

    private static List<Long> rest(EngineEventStream stream) throws InterruptedException {
        List<Long> indexes = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            indexes.add(ListedStore.index(event));
        }
        return indexes;
    }
}
