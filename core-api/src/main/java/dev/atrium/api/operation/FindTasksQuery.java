package dev.atrium.api.operation;

/** The periodic tasks with their last runs; answered with {@link TasksPage}. */
public record FindTasksQuery() {}
