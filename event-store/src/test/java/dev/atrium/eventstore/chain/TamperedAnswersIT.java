package dev.atrium.eventstore.chain;

import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.audit.EventChain;
import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.Flaw.Kind;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A store that answers something else than what was linked, whichever store it is. One like Axon Server leaves no number out, so
 * what is taken out or put in moves all that is behind it.
 */
class TamperedAnswersIT {

    private static final StoreNode NODE = StoreNode.start(TestServers.freshDatabase());
    private static final List<EventRecord> GOOD = new ArrayList<>();
    private static final int TENTH = 10;

    @BeforeAll
    static void eventsAreLinked() {
        NODE.publish(IntStream.rangeClosed(1, TENTH)
                .mapToObj(model -> published(model, "Court " + model))
                .toArray(DomainEventMessage<?>[]::new));
        StoredEvents stored = NODE.get(StoredEvents.class);
        EventChain chain = NODE.get(EventChain.class);
        await().until(() -> chain.status().index() == stored.head());
        GOOD.addAll(stored.between(-1, stored.head(), Integer.MAX_VALUE));
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void rightAnswersAreIntact() {
        assertThat(flaw(GOOD)).isEmpty();
    }

    @Test
    void oneChangedByteIsNamed() {
        EventRecord good = fromTheEnd(4);
        byte[] payload = good.payload().clone();
        payload[5] ^= 1;
        byte[] metaData = good.metaData().clone();
        metaData[0] ^= 1;

        assertThat(flaw(with(good, good.timestamp(), good.metaData(), payload)))
                .contains(Flaw.at(Kind.CHANGED, good.index()));
        assertThat(flaw(with(good, good.timestamp(), metaData, good.payload())))
                .contains(Flaw.at(Kind.CHANGED, good.index()));
        assertThat(flaw(with(good, good.timestamp().plusMillis(1), good.metaData(), good.payload())))
                .contains(Flaw.at(Kind.CHANGED, good.index()));
    }

    @Test
    void eventThatWasTakenOutIsNamedByTheOneInItsPlace() {
        List<EventRecord> events = new ArrayList<>(GOOD);
        events.remove(fromTheEnd(4));

        assertThat(flaw(renumbered(events)))
                .contains(Flaw.at(Kind.CHANGED, fromTheEnd(4).index()));
    }

    @Test
    void endThatWasCutOffIsNamed() {
        assertThat(flaw(GOOD.subList(0, GOOD.size() - 3)))
                .contains(Flaw.at(Kind.REMOVED, fromTheEnd(3).index()));
    }

    @Test
    void emptyStoreIsNoticed() {
        assertThat(flaw(List.of()))
                .contains(Flaw.at(Kind.REMOVED, GOOD.getFirst().index()));
    }

    @Test
    void eventThatWasPutInIsNamed() {
        List<EventRecord> events = new ArrayList<>(GOOD);
        events.add(GOOD.size() - 4, fromTheEnd(1));

        assertThat(flaw(renumbered(events)))
                .contains(Flaw.at(Kind.CHANGED, fromTheEnd(4).index()));
    }

    @Test
    void swappedEventsAreNamedAtTheFirst() {
        List<EventRecord> events = new ArrayList<>(GOOD);
        Collections.swap(events, GOOD.size() - 5, GOOD.size() - 2);

        assertThat(flaw(renumbered(events)))
                .contains(Flaw.at(Kind.CHANGED, fromTheEnd(5).index()));
    }

    private static EventRecord fromTheEnd(int place) {
        return GOOD.get(GOOD.size() - place);
    }

    private static List<EventRecord> with(EventRecord good, Instant timestamp, byte[] metaData, byte[] payload) {
        List<EventRecord> events = new ArrayList<>(GOOD);
        events.set(GOOD.indexOf(good), at(good.index(), good, timestamp, metaData, payload));
        return events;
    }

    private static List<EventRecord> renumbered(List<EventRecord> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> {
                    EventRecord event = events.get(i);
                    long index = i < GOOD.size()
                            ? GOOD.get(i).index()
                            : fromTheEnd(1).index() + 1;
                    return at(index, event, event.timestamp(), event.metaData(), event.payload());
                })
                .toList();
    }

    private static EventRecord at(long index, EventRecord event, Instant timestamp, byte[] metaData, byte[] payload) {
        return new EventRecord(
                index,
                event.aggregate(),
                event.aggregateType(),
                event.sequence(),
                event.id(),
                event.payloadType(),
                event.revision(),
                timestamp,
                metaData,
                payload);
    }

    private static Optional<Flaw> flaw(List<EventRecord> answered) {
        return new Verification(new Answers(answered), NODE.get(ChainTable.class), NODE.get(ChainKeys.class))
                .run(checked -> {})
                .flaw();
    }

    private record Answers(List<EventRecord> events) implements StoredEvents {

        @Override
        public List<EventRecord> after(long index, int limit) {
            return between(index, Long.MAX_VALUE, limit);
        }

        @Override
        public List<EventRecord> between(long after, long upTo, int limit) {
            return events.stream()
                    .filter(event -> event.index() > after && event.index() <= upTo)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<EventRecord> at(Collection<Long> indexes) {
            return events.stream()
                    .filter(event -> indexes.contains(event.index()))
                    .toList();
        }

        @Override
        public long head() {
            return events.isEmpty() ? -1 : events.getLast().index();
        }
    }
}
