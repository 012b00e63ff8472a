package dev.atrium.api.room;

/** Which of a room's messages to read. */
public sealed interface MessagePosition {

    /** The newest ones. */
    record Newest() implements MessagePosition {}

    /** The newest of those before a sequence: scrolling up. */
    record Before(long sequence) implements MessagePosition {}

    /** The oldest of those after a sequence: catching up. */
    record After(long sequence) implements MessagePosition {}
}
