package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.erasure.Person;
import java.time.Instant;

/**
 * A step that a worker holds.
 *
 * @param queuedAt when the saga asked for it, which tells this time from the next
 * @param heldUntil when another may take it, unless the worker says before that it is still at it
 */
record DeletionWork(Person person, DeletionPhase phase, DeletionDetails details, Instant queuedAt, Instant heldUntil) {}
