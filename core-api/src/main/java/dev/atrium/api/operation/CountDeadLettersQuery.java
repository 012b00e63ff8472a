package dev.atrium.api.operation;

/** How much could not be handled; answered with {@link DeadLetterCounts}. */
public record CountDeadLettersQuery() {}
