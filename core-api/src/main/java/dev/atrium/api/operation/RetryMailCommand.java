package dev.atrium.api.operation;

/**
 * Tries at once to send a mail that did not go out, also one that was given up. Rejected with {@link MailOrderGoneException} where
 * nothing is left to write it from, and with {@link TaskIsRunningException} while it is being sent.
 */
public record RetryMailCommand(String cause) {}
