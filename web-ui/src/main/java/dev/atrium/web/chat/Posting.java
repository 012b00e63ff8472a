package dev.atrium.web.chat;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.MessagePosted;
import dev.atrium.api.room.PostMessageCommand;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A message on its way into a room, and the thread that waits for it. */
final class Posting {

    private final PostMessageCommand message;
    private final CommandOrigin origin;

    /** True: it is this thread's turn to store what waits. False: somebody else has stored this message. */
    private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

    private final CompletableFuture<MessagePosted> posted = new CompletableFuture<>();

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

    void stored(MessagePosted where) {
        posted.complete(where);
        turn.complete(false);
    }

    /** What others have not heard yet; empty where it was refused, failed, or had been stored before. */
    Optional<Spoken> spoken() {
        if (!posted.isDone() || posted.isCompletedExceptionally()) {
            return Optional.empty();
        }
        MessagePosted stored = posted.join();
        return Optional.ofNullable(stored.at())
                .map(at -> new Spoken(
                        stored.sequence(), message.messageId(), message.author(), message.text(), message.key(), at));
    }

    void failed(RuntimeException why) {
        posted.completeExceptionally(why);
        turn.complete(false);
    }

    /** Known once it is stored or has failed. */
    long sequence() {
        try {
            return posted.join().sequence();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }
}
