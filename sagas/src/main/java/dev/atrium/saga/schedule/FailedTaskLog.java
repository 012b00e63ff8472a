package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete.Result;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs failed tasks in the scheduler's place, which would write the exception's text: a mail server's answer, for one,
 * repeats the address. Keeps the kind of fault for operators as well.
 */
class FailedTaskLog extends AbstractSchedulerListener {

    private static final Logger log = LoggerFactory.getLogger(FailedTaskLog.class);

    private final TaskFailureTable failures;

    FailedTaskLog(TaskFailureTable failures) {
        this.failures = failures;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete attempt) {
        if (attempt.getResult() == Result.FAILED) {
            TaskInstance<?> task = attempt.getExecution().taskInstance;
            String failure = attempt.getCause()
                    .map(cause -> cause.getClass().getSimpleName())
                    .orElse("no exception");
            log.warn(
                    "try {} of {} {} failed: {}",
                    attempt.getExecution().consecutiveFailures + 1,
                    task.getTaskName(),
                    task.getId(),
                    failure);
            note(task, failure);
        }
    }

    /** What cannot be written down must not fail the task. */
    private void note(TaskInstance<?> task, String failure) {
        try {
            failures.note(task.getTaskName(), task.getId(), failure);
        } catch (RuntimeException e) {
            log.warn("The fault of {} could not be written down", task.getTaskName(), e);
        }
    }
}
