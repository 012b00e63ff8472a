package dev.atrium.api.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The periodic tasks, by name, and their last runs on all nodes, the newest first. */
public record TasksPage(List<Task> tasks, List<Run> runs) {

    /**
     * A periodic task.
     *
     * @param next when it runs next; null where it is not planned
     * @param pickedBy the node that runs it right now; null while none does
     */
    public record Task(
            String name,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures,
            @Nullable Instant next,
            @Nullable String pickedBy) {

        public boolean failedLast() {
            return failures > 0;
        }
    }

    /**
     * One run of a task.
     *
     * @param failure the kind of fault; null for a success
     */
    public record Run(
            String task,
            String node,
            Instant started,
            Duration took,
            @Nullable String failure) {}
}
