package dev.atrium.api.operation;

/** Asks for work that keeps failing; answered with a {@link StuckWorkPage}. */
public record FindStuckWorkQuery() {}
