package dev.atrium.eventstore.engine;

import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;

/** Axon's builder is abstract; ours adds nothing to it. */
final class EngineBuilder extends BatchingEventStorageEngine.Builder {}
