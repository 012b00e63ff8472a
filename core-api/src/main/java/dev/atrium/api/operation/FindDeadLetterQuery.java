package dev.atrium.api.operation;

/** What one processing group could not handle of one aggregate; answered with a {@link DeadLettersPage.Row}, or nothing. */
public record FindDeadLetterQuery(String group, String sequence) {}
