package dev.atrium.eventstore.processing;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.deadletter.DeadLetter;

/** Handles the letters of an aggregate again, oldest first, each together with its removal in one transaction. */
final class DeadLetterRetry {

    private final GroupDeadLetters letters;
    private final EventHandlerInvoker handlers;
    private final SingleEvents singly;

    DeadLetterRetry(GroupDeadLetters letters, EventHandlerInvoker handlers, SingleEvents singly) {
        this.letters = letters;
        this.handlers = handlers;
        this.singly = singly;
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
                handlers.handle(letter.message(), Segment.ROOT_SEGMENT);
                letters.queue().evict(letter);
                return null;
            });
            return true;
        } catch (Exception fault) {
            letters.queue().requeue(letter, old -> GroupDeadLetters.letter(sequence, letter.message(), fault));
            return false;
        }
    }

    void discard(String sequence) {
        for (DeadLetter<? extends EventMessage<?>> letter : letters.queue().deadLetterSequence(sequence)) {
            letters.queue().evict(letter);
        }
    }
}
