package dev.atrium.api.rebuild;

/** A read model while it is built anew. */
public interface Building {

    /** The object whose event handlers collect changes. */
    Object projection();

    /** Writes the changes collected so far. */
    void flush();

    /**
     * The live processor is at rest, and the last events are about to be read, in the transaction of {@link #takeOver()}: the
     * time to hold up whoever else writes.
     */
    default void beginTakeOver() {}

    /** Puts what was built in the place of the live one; called in the transaction that moves the token. */
    void takeOver();

    /** Gives up. */
    void discard();
}
