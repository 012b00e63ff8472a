package dev.atrium.projection.rebuild;

import dev.atrium.api.progress.EventReader;
import dev.atrium.api.progress.PassingFaults;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.shared.StorageUnavailableException;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads events straight from the store into a {@link Building}, several thousand at a time. */
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int BATCH = 5_000;

    private final EventReader reader;
    private final Building building;
    private final AnnotationEventHandlerAdapter handlers;
    private final PassingFaults passing;
    private final LongConsumer progress;
    private long position = -1;

    Replay(EventReader reader, Building building, PassingFaults passing, LongConsumer progress) {
        this.reader = reader;
        this.passing = passing;
        this.building = building;
        this.handlers = new AnnotationEventHandlerAdapter(building.projection());
        this.progress = progress;
    }

    /** Reads on to the head of the store, which may move meanwhile. Gives back how far it came. */
    long toHead() {
        position = reader.read(position, Set.of(), BATCH, this::handle);
        progress.accept(position);
        return position;
    }

    private void handle(List<TrackedEventMessage<?>> events) {
        events.forEach(this::handle);
        building.flush();
        progress.accept(events.getLast().trackingToken().position().orElseThrow());
    }

    /** What the live projection could not handle either is a dead letter there, and left out here. */
    private void handle(EventMessage<?> event) {
        try {
            handlers.handle(event);
        } catch (Exception | Error fault) {
            if (passing.isPassing(fault)) { // such as a key that the database did not give: it may be given next time
                throw new StorageUnavailableException("what the rebuild reads", fault);
            }
            LOG.warn(
                    "left out of the rebuild: {} {}, {}",
                    event.getPayloadType().getSimpleName(),
                    event.getIdentifier(),
                    fault.getClass().getSimpleName());
        }
    }
}
