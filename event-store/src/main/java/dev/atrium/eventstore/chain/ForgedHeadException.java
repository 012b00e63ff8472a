package dev.atrium.eventstore.chain;

/** The chain's head was not signed by this site, so it must not be built upon. */
final class ForgedHeadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForgedHeadException() {
        super("the head of the event chain was not signed by a key of this site");
    }
}
