package dev.atrium.api.operation;

/** Asks for one piece of work that keeps failing; answered with a {@link StuckWorkPage.Row}, or nothing. */
public record FindPieceOfWorkQuery(String task, String instance) {}
