package dev.atrium.eventstore.engine;

import dev.atrium.eventstore.engine.EventReading.Next;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Events that follow each other.
 *
 * @param position up to where they reach, also where upcasters left nothing to hand out
 */
record Stretch(List<TrackedEventMessage<?>> events, long position, Next next) {}
