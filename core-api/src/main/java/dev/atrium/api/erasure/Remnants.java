package dev.atrium.api.erasure;

/** What a storage has only marked as deleted, and still has in its files. */
public interface Remnants {

    /** Takes it out; may take a while. */
    void sweep();
}
