package dev.atrium.api.audit;

/** What one event did to its aggregate. */
public record StateChange(StateView before, StateView after) {}
