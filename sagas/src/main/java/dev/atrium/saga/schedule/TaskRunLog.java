package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete.Result;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down each run of a periodic task. */
class TaskRunLog extends AbstractSchedulerListener {

    private static final Logger log = LoggerFactory.getLogger(TaskRunLog.class);

    private final TaskRunTable runs;
    private final Set<String> periodic;
    private final String node;

    TaskRunLog(TaskRunTable runs, Set<String> periodic, String node) {
        this.runs = runs;
        this.periodic = periodic;
        this.node = node;
    }

    /** A history that cannot be written must not fail the task. */
    @Override
    public void onExecutionComplete(ExecutionComplete run) {
        String task = run.getExecution().taskInstance.getTaskName();
        if (!periodic.contains(task)) {
            return;
        }
        try {
            runs.add(task, node, run.getTimeDone().minus(run.getDuration()), run.getDuration(), failure(run));
        } catch (RuntimeException e) {
            log.warn(
                    "A run of {} could not be written down: {}",
                    task,
                    e.getClass().getSimpleName());
        }
    }

    private static @Nullable String failure(ExecutionComplete run) {
        return run.getResult() == Result.OK
                ? null
                : run.getCause().map(cause -> cause.getClass().getSimpleName()).orElse("unknown");
    }
}
