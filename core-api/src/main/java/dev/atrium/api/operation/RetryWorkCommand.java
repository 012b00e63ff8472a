package dev.atrium.api.operation;

/** Tries a piece of stuck work at once. Rejected with {@link TaskIsRunningException} while it is being tried or is done. */
public record RetryWorkCommand(String task, String instance) {}
