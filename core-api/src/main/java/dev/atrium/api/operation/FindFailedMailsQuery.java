package dev.atrium.api.operation;

/** Mails that did not go out; answered with {@link FailedMailsPage}. */
public record FindFailedMailsQuery() {}
