package dev.atrium.api.progress;

/** Tells faults that pass by themselves from those of an event. */
@FunctionalInterface
public interface PassingFaults {

    /** Whether trying the same event again is right: a storage was away, not the event wrong. */
    boolean isPassing(Throwable fault);
}
