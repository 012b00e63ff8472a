package dev.atrium.eventstore.axonserver;

import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.springframework.stereotype.Component;

/** Leaves out what is no event. */
@Component
final class UnusedIndexUpcaster implements EventUpcaster {

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return events.filter(event -> !event.getType().getName().equals(UnusedIndex.TYPE));
    }
}
