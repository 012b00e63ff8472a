package dev.atrium.api.operation;

/**
 * Handles the letters of an aggregate again, in order, up to the first that fails again: then it is rejected with
 * {@link DeadLetterFailedAgainException}.
 */
public record RetryDeadLettersCommand(String group, String sequence) {}
