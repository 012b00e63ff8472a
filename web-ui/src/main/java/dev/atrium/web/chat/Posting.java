package dev.atrium.web.chat;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.PostMessageCommand;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A message on its way into a room, and the thread that waits for it. */
final class Posting {

    private final PostMessageCommand message;
    private final CommandOrigin origin;

    /** True: it is this thread's turn to store what waits. False: somebody else has stored this message. */
    private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

    private final CompletableFuture<Long> sequence = new CompletableFuture<>();

    Posting(PostMessageCommand message, CommandOrigin origin) {
        this.message = message;
        this.origin = origin;
    }

    PostMessageCommand message() {
        return message;
    }

    CommandOrigin origin() {
        return origin;
    }

    void lead() {
        turn.complete(true);
    }

    boolean awaitLead() {
        return turn.join();
    }

    void stored(long at) {
        sequence.complete(at);
        turn.complete(false);
    }

    void failed(RuntimeException why) {
        sequence.completeExceptionally(why);
        turn.complete(false);
    }

    /** Known once it is stored or has failed. */
    long sequence() {
        try {
            return sequence.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }
}
