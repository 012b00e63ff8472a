package dev.atrium.sandbox.start;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A server on its way up, on a thread of its own. A platform thread: loading classes pins a virtual one to its carrier, of which
 * a small machine has two, and servers that wait for each other's classes or log lines there may wait for ever.
 */
final class Starting<S extends AutoCloseable> implements AutoCloseable {

    private final CompletableFuture<S> future = new CompletableFuture<>();

    private Starting() {}

    static <S extends AutoCloseable> Starting<S> of(Supplier<S> start) {
        Starting<S> starting = new Starting<>();
        Thread.ofPlatform().daemon().name("starting-server").start(() -> {
            try {
                starting.future.complete(start.get());
            } catch (RuntimeException | Error e) {
                starting.future.completeExceptionally(e);
            }
        });
        return starting;
    }

    S await() {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Ends the server, once it is up; one that never came up needs nothing. */
    @Override
    public void close() {
        future.handle((server, failure) -> server)
                .thenAccept(server -> {
                    if (server != null) {
                        end(server);
                    }
                })
                .join();
    }

    private static void end(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("a server did not end", e);
        }
    }
}
