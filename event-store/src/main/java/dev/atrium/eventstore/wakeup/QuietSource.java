package dev.atrium.eventstore.wakeup;

import java.time.Duration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** A source of events that wakes a processor only where something concerns it. */
public interface QuietSource {

    /**
     * @param passed is told, on any thread, what the processor slept through
     * @param patience how long events may gather before the processor is woken for them
     */
    StreamableMessageSource<TrackedEventMessage<?>> quiet(Passed passed, Duration patience);

    /** Told where there is nothing for a processor. What was told stays true: events do not change. */
    @FunctionalInterface
    interface Passed {

        /** No event after the one position and up to the other concerns the processor. */
        void nothingBetween(long after, long upTo);
    }
}
