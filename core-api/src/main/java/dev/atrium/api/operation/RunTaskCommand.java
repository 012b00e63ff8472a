package dev.atrium.api.operation;

/** Lets a periodic task run as soon as a node is free; rejected with {@link TaskIsRunningException} while it runs. */
public record RunTaskCommand(String name) {}
