package dev.atrium.eventstore.wakeup;

import java.util.function.LongSupplier;

/** The index of the newest visible event, -1 in an empty store. */
@FunctionalInterface
public interface StoreHead extends LongSupplier {}
