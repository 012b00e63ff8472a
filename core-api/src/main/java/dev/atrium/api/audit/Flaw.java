package dev.atrium.api.audit;

/**
 * The first thing that is wrong with the store.
 *
 * @param from the store index of the event it is about, or of the first that it could be
 * @param to the last that it could be; the same where it is known exactly
 */
public record Flaw(Kind kind, long from, long to) {

    public static Flaw at(Kind kind, long index) {
        return new Flaw(kind, index, index);
    }

    /** What was done to the store. */
    public enum Kind {
        /** The event is not what it was when it was linked. */
        CHANGED,
        /** The event was linked, and is gone. */
        REMOVED,
        /** The event was never linked, although the chain went past its place. */
        INSERTED,
        /** The event's link was not made by this site: the event was changed or inserted together with it. */
        FORGED,
        /** The links agree, yet a signed checkpoint says otherwise: something in this range was rewritten. */
        REWRITTEN,
        /** A checkpoint's signature is not by a key of this site. */
        CHECKPOINT_FORGED,
        /** A checkpoint is missing. */
        CHECKPOINT_REMOVED
    }
}
