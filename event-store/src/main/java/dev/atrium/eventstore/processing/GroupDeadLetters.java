package dev.atrium.eventstore.processing;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/**
 * The events that one group could not handle, in order per aggregate: as long as one of an aggregate waits here, those after
 * it wait behind it. Which aggregates wait is kept in memory, so that all others cost no query.
 */
final class GroupDeadLetters {

    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final Supplier<Set<String>> storedSequences;
    private volatile @Nullable Set<String> waiting;

    GroupDeadLetters(SequencedDeadLetterQueue<EventMessage<?>> queue, Supplier<Set<String>> storedSequences) {
        this.queue = queue;
        this.storedSequences = storedSequences;
    }

    SequencedDeadLetterQueue<EventMessage<?>> queue() {
        return queue;
    }

    /** True if the event was put behind an earlier one of its aggregate. */
    boolean holdBack(EventMessage<?> event) {
        String sequence = sequence(event);
        if (!waiting().contains(sequence)) {
            return false;
        }
        boolean heldBack = queue.enqueueIfPresent(sequence, () -> new GenericDeadLetter<>(sequence, event));
        if (!heldBack) {
            waiting().remove(sequence);
        }
        return heldBack;
    }

    void add(EventMessage<?> event, Throwable fault) {
        String sequence = sequence(event);
        queue.enqueue(sequence, letter(sequence, event, fault));
        waiting().add(sequence);
    }

    static GenericDeadLetter<EventMessage<?>> letter(String sequence, EventMessage<?> event, Throwable fault) {
        Instant now = GenericDeadLetter.clock.instant();
        return new GenericDeadLetter<>(sequence, event, SafeCause.of(fault), now, now, MetaData.emptyInstance());
    }

    /** Another node may have added some meanwhile. */
    void forget() {
        waiting = null;
    }

    private Set<String> waiting() {
        Set<String> known = waiting;
        if (known == null) {
            known = ConcurrentHashMap.newKeySet();
            known.addAll(storedSequences.get());
            waiting = known;
        }
        return known;
    }

    static String sequence(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }
}
