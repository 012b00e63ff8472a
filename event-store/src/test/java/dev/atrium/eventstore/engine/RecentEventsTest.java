package dev.atrium.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.atrium.eventstore.engine.EventReading.Next;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ListedStore store = new ListedStore();
    private final List<Long> reads = store.reads;

    @Test
    void processorsThatFollowTheHeadReadTheStoreOnceBetweenThem() {
        RecentEvents recent = new RecentEvents(store, store.signal, LONG);
        store.appendTexts(0, 10);

        List<List<Long>> readers = List.of(all(recent, -1), all(recent, -1), all(recent, 4));

        assertThat(readers.get(0)).isEqualTo(range(0, 10));
        assertThat(readers.get(1)).isEqualTo(range(0, 10));
        assertThat(readers.get(2)).isEqualTo(range(5, 5));
        assertThat(reads).containsExactly(-1L);
    }

    @Test
    void nothingIsAskedUntilSomethingWasAppended() {
        RecentEvents recent = new RecentEvents(store, store.signal, LONG);
        store.appendTexts(0, 1);
        all(recent, -1);
        all(recent, 0);
        assertThat(reads).hasSize(1);

        store.appendTexts(1, 1);

        assertThat(all(recent, 0)).containsExactly(1L);
        assertThat(reads).containsExactly(-1L, 0L);
    }

    @Test
    void whoIsBehindReadsTheStoreAndDisturbsNobody() {
        store.appendTexts(0, 100);
        RecentEvents recent = new RecentEvents(store, store.signal, LONG);
        assertThat(all(recent, 89)).isEqualTo(range(90, 10));

        assertThat(all(recent, 9)).isEqualTo(range(10, 90));

        assertThat(all(recent, 89)).isEqualTo(range(90, 10));
        assertThat(reads).containsExactly(89L, 9L);
    }

    @Test
    void whatIsKeptIsBoundAndNothingIsSkipped() {
        RecentEvents recent = new RecentEvents(store, store.signal, LONG);
        store.appendTexts(0, 10_000);
        assertThat(all(recent, -1)).isEqualTo(range(0, 10_000));
        int readsOfTheFirst = reads.size();

        assertThat(all(recent, -1)).isEqualTo(range(0, 10_000));

        assertThat(reads.size() - readsOfTheFirst).isBetween(10, 19);
    }

    @Test
    void eventsAreForgottenAfterAWhile() {
        RecentEvents recent = new RecentEvents(store, store.signal, Duration.ofMillis(20));
        store.appendTexts(0, 3);
        all(recent, -1);

        await().untilAsserted(() -> {
            int before = reads.size();
            assertThat(all(recent, -1)).isEqualTo(range(0, 3));
            assertThat(reads).hasSizeGreaterThan(before);
        });
    }

    @Test
    void whatCouldNotBeReadIsReadByTheNextWhoAsks() {
        RecentEvents recent = new RecentEvents(store, store.signal, LONG);
        all(recent, -1);
        store.isAway = true;
        store.appendTexts(0, 1);
        assertThatThrownBy(() -> all(recent, -1)).isInstanceOf(IllegalStateException.class);

        store.isAway = false;

        assertThat(all(recent, -1)).containsExactly(0L);
    }

    @Test
    void whoFindsAllThatWasKeptNeedNotAskAgain() {
        RecentEvents recent = new RecentEvents(store, store.signal, LONG);
        store.appendTexts(0, 3);
        all(recent, -1);

        assertThat(recent.after(-1, 500).next()).isEqualTo(Next.NONE);
        store.appendTexts(3, 1);
        assertThat(recent.after(-1, 500).next()).isEqualTo(Next.MORE);
    }

    /** As a stream reads: until nothing more is there. */
    private static List<Long> all(RecentEvents recent, long after) {
        List<Long> indexes = new ArrayList<>();
        Stretch stretch = recent.after(after, 500);
        while (!stretch.events().isEmpty()) {
            stretch.events().forEach(event -> indexes.add(ListedStore.index(event)));
            stretch = recent.after(stretch.position(), 500);
        }
        return indexes;
    }

    private static List<Long> range(long from, int count) {
        return LongStream.range(from, from + count).boxed().toList();
    }
}
