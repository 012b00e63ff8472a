package dev.atrium.eventstore.processing;

/** Gives the faults of the event store the same names, whichever store it is: what handles them must not have to know. */
@FunctionalInterface
public interface StoreFaults {

    Throwable named(Throwable fault);
}
