package dev.atrium.eventstore.axonserver;

/** Events cannot be moved. The message is one line for the operator. */
final class MoveFailedException extends RuntimeException {

    MoveFailedException(String message) {
        super(message);
    }
}
