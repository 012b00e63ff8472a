package dev.atrium.sandbox.server;

import org.jspecify.annotations.Nullable;

/** A server did not start; the message says which one and what its own log said last. */
public final class ServerStartException extends RuntimeException {

    public ServerStartException(String message) {
        this(message, null);
    }

    public ServerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
