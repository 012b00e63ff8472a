package dev.atrium.web.chat;

import dev.atrium.api.shared.CommandRejectedException;

/** Somebody talks faster than others can read. */
public final class TooManyMessagesException extends CommandRejectedException {

    TooManyMessagesException() {
        super("more than 10 messages in 10 seconds");
    }
}
