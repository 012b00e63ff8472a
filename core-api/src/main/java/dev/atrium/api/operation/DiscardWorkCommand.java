package dev.atrium.api.operation;

/**
 * Gives up a piece of stuck work. Rejected with {@link TaskIsRunningException} while it is being tried or is done, and with
 * {@link WorkIsOwedException} where it cannot be given up.
 */
public record DiscardWorkCommand(String task, String instance) {}
