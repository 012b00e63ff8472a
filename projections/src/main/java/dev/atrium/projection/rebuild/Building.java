package dev.atrium.projection.rebuild;

/** A read model while it is built anew. */
public interface Building {

    /** The object whose event handlers collect changes. */
    Object projection();

    /** Writes the changes collected so far. */
    void flush();

    /** Puts what was built in the place of the live one; called in the transaction that moves the token. */
    void takeOver();

    /** Gives up. */
    void discard();
}
