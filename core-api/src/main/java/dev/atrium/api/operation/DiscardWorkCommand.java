package dev.atrium.api.operation;

/** Gives up a piece of stuck work. Rejected with {@link TaskIsRunningException} while it is being tried or is done. */
public record DiscardWorkCommand(String task, String instance) {}
