package dev.atrium.api.operation;

/** One mail that did not go out; answered with a {@link FailedMailsPage.Row}, or nothing. */
public record FindFailedMailQuery(String cause) {}
