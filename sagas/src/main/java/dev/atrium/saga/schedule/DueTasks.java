package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.atrium.api.operation.TaskIsRunningException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes tasks due, and wakes the scheduler. */
@Component
public class DueTasks {

    private final Scheduler scheduler;
    private final JdbcClient jdbc;
    private final Clock clock;

    DueTasks(Scheduler scheduler, JdbcClient jdbc, Clock clock) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lets a task run next. The scheduler's own way to do so forgets when the task last worked, and how often it has failed since: what
     * is stuck would look as if it were done.
     *
     * @throws TaskIsRunningException if it runs, or is there no more
     */
    void runNext(String task, String instance) {
        int changed = jdbc.sql("""
                update scheduled_tasks set execution_time = ?, version = version + 1
                where task_name = ? and task_instance = ? and not picked""")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(task)
                .param(instance)
                .update();
        if (changed == 0) {
            throw new TaskIsRunningException();
        }
        lookAfterCommit();
    }

    /** Only for speed: the scheduler would find what is due by itself, but could not see it before the commit. */
    public void lookAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            scheduler.triggerCheckForDueExecutions();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
