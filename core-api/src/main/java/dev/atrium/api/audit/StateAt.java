package dev.atrium.api.audit;

import java.time.Instant;
import java.util.Optional;

/** Travels in time: replays stored events through the aggregate's own code, and stops where it is told. */
public interface StateAt {

    /** Before and after an event; empty if there is no such event, or nobody knows the aggregate's type any more. */
    Optional<StateChange> around(String aggregate, long sequence);

    /** After all events up to an instant, included. */
    Optional<StateView> at(String aggregate, Instant instant);
}
