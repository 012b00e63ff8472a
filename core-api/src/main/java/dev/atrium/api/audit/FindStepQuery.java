package dev.atrium.api.audit;

/** Asks for the place of one event of an aggregate in the store. Answered by a {@link HistoryPage} of one, or none. */
public record FindStepQuery(String aggregate, long sequence) {}
