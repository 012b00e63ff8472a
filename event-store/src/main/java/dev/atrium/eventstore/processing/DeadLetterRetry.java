package dev.atrium.eventstore.processing;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Handles the letters of an aggregate again, oldest first, each together with its removal in one transaction. It holds the
 * letter's row from its beginning, so of two who retry at once the second waits, and finds it done.
 */
final class DeadLetterRetry {

    private final GroupDeadLetters letters;
    private final EventHandlerInvoker handlers;
    private final SingleEvents singly;
    private final JdbcTemplate jdbc;

    DeadLetterRetry(GroupDeadLetters letters, EventHandlerInvoker handlers, SingleEvents singly, JdbcTemplate jdbc) {
        this.letters = letters;
        this.handlers = handlers;
        this.singly = singly;
        this.jdbc = jdbc;
    }

    /** True if none is left; else the first that failed again stays, and those behind it. */
    boolean retry(String sequence) {
        while (letters.queue().contains(sequence)) {
            for (DeadLetter<? extends EventMessage<?>> letter : letters.queue().deadLetterSequence(sequence)) {
                if (!retry(sequence, letter)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean retry(String sequence, DeadLetter<? extends EventMessage<?>> letter) {
        try {
            singly.run(letter.message(), () -> {
                if (isStillThere(letter)) {
                    handlers.handle(letter.message(), Segment.ROOT_SEGMENT);
                    letters.queue().evict(letter);
                }
                return null;
            });
            return true;
        } catch (Exception | Error fault) {
            return !isPutBack(sequence, letter, fault);
        }
    }

    private boolean isStillThere(DeadLetter<?> letter) {
        String id = ((JdbcDeadLetter<?>) letter).getIdentifier();
        return !jdbc.queryForList(
                        "select sequence_index from dead_letter where dead_letter_identifier = ? for update",
                        Long.class,
                        id)
                .isEmpty();
    }

    /** False if somebody else has handled or discarded it meanwhile. */
    private boolean isPutBack(String sequence, DeadLetter<? extends EventMessage<?>> letter, Throwable fault) {
        try {
            letters.queue().requeue(letter, old -> GroupDeadLetters.letter(sequence, letter.message(), fault));
            return true;
        } catch (NoSuchDeadLetterException gone) {
            return false;
        }
    }

    void discard(String sequence) {
        for (DeadLetter<? extends EventMessage<?>> letter : letters.queue().deadLetterSequence(sequence)) {
            letters.queue().evict(letter);
        }
    }
}
