package dev.atrium.api.operation;

/** What no processing group could handle; answered with {@link DeadLettersPage}. */
public record FindDeadLettersQuery() {}
