package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.erasure.Person;
import java.time.Instant;

/**
 * A step that a worker holds.
 *
 * @param heldUntil when another may take it, unless the worker says before that it is still at it
 */
record DeletionWork(Person person, DeletionPhase phase, DeletionDetails details, Instant heldUntil) {}
