package dev.atrium.eventstore.processing;

import dev.atrium.api.operation.DeadLetterFailedAgainException;
import dev.atrium.api.operation.DiscardDeadLettersCommand;
import dev.atrium.api.operation.RetryDeadLettersCommand;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Does with dead letters what operators decide. */
@Component
class OperationDeadLetterCommandHandler {

    private final DeadLetters letters;

    OperationDeadLetterCommandHandler(DeadLetters letters) {
        this.letters = letters;
    }

    @CommandHandler
    void handle(RetryDeadLettersCommand command) {
        boolean handled = apart(() -> letters.retry(command.group(), command.sequence()));
        if (!handled) {
            throw new DeadLetterFailedAgainException();
        }
    }

    @CommandHandler
    void handle(DiscardDeadLettersCommand command) {
        apart(() -> {
            letters.discard(command.group(), command.sequence());
            return true;
        });
    }

    /** On a thread without the command's transaction: each letter has its own, and one that fails must not undo the others. */
    private static boolean apart(Supplier<Boolean> work) {
        try {
            return CompletableFuture.supplyAsync(
                            work,
                            task -> Thread.ofVirtual().name("dead-letters").start(task))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
