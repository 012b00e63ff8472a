package dev.atrium.api.operation;

import dev.atrium.api.shared.CommandRejectedException;

/** A task runs on one node at a time, and one has it now. */
public final class TaskIsRunningException extends CommandRejectedException {

    public TaskIsRunningException() {
        super("the task is running already");
    }
}
