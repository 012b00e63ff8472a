package dev.atrium.eventstore.engine;

import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.progress.EventReader;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.springframework.jdbc.core.JdbcTemplate;

@DisabledIf(
        value = "dev.atrium.sandbox.server.TestEventStore#isAxonServer",
        disabledReason = "is about the storage engine on PostgreSQL")
class AppendIT {

    private static final StoreNode NODE = StoreNode.start(TestServers.freshDatabase());

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void twoAuthorsOfOneNextEventConflict() {
        NODE.publish(published(1, 0, "Court"), published(1, 1, "Yard"));

        assertThatThrownBy(() -> NODE.publish(published(1, 1, "Garden")))
                .isInstanceOf(ConcurrencyException.class)
                .isNotInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> NODE.publish(published(2, 0, "Court"), published(1, 1, "Garden")))
                .isInstanceOf(ConcurrencyException.class)
                .isNotInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void anAggregateIsMadeOnce() {
        NODE.publish(published(3, "Court"));

        assertThatThrownBy(() -> NODE.publish(published(3, "Yard")))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void anEventIsStoredOnce() {
        DomainEventMessage<ModelPublishedEvent> event = published(4, "Court");
        NODE.publish(event);

        assertThatThrownBy(() -> NODE.publish(new GenericEventMessage<>(
                        event.getIdentifier(), event.getPayload(), event.getMetaData(), event.getTimestamp())))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void whatTheTransactionTakesBackWasNeverAppended() {
        assertThatThrownBy(() -> NODE.inTransaction(() -> {
                    NODE.get(EventStore.class).publish(published(5, "Court"));
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(NODE.get(EventStore.class).readEvents("5").asStream()).isEmpty();
    }

    @Test
    void manyEventsAreAppendedInTheirOrder() {
        NODE.publish(IntStream.range(0, 1200)
                .mapToObj(sequence -> published(6, sequence, "Court " + sequence))
                .toArray(DomainEventMessage<?>[]::new));

        assertThat(NODE.get(EventStore.class).readEvents("6").asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .hasSize(1200)
                .isSorted();
        assertThat(NODE.get(JdbcTemplate.class)
                        .queryForList(
                                "select sequence_number from domain_event_entry "
                                        + "where aggregate_identifier = '6' order by global_index",
                                Long.class))
                .isSorted();
    }

    @Test
    void anAggregateStartsFromItsNewestSnapshot() {
        EventStore store = NODE.get(EventStore.class);
        NODE.publish(published(7, 0, "a"), published(7, 1, "b"), published(7, 2, "c"));
        store.storeSnapshot(published(7, 1, "snapshot"));
        store.storeSnapshot(published(7, 0, "older, but later"));

        assertThat(store.readEvents("7")
                        .asStream()
                        .map(event -> ((ModelPublishedEvent) event.getPayload())
                                .title()
                                .value()))
                .containsExactly("snapshot", "c");
    }

    @Test
    void aRebuildReadsEverythingUpToTheHead() {
        NODE.publish(published(8, "Court"));
        NODE.publish(new GenericEventMessage<>("something else"));
        List<TrackedEventMessage<?>> read = new ArrayList<>();

        long position = NODE.get(EventReader.class).read(-1, Set.of(ModelPublishedEvent.class), 2, read::addAll);

        assertThat(position).isEqualTo(NODE.get(ProjectionProgress.class).head());
        assertThat(read).isNotEmpty().allMatch(event -> event.getPayloadType() == ModelPublishedEvent.class);
    }
}
