package dev.atrium.saga.export;

import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.atrium.api.erasure.Person;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks behind exports. */
@Configuration(proxyBeanMethods = false)
class DataExportTasks {

    static final TaskDescriptor<Person> EXPORT = TaskDescriptor.of("data-export", Person.class);

    private static final int RETRIES = 3;
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final int MINUTES_BETWEEN_CLEANINGS = 15;

    @Bean
    Task<Person> dataExport(DataExport export, ExportTable exports) {
        return Tasks.oneTime(EXPORT)
                .onFailure(new MaxRetriesFailureHandler<>(
                        RETRIES,
                        new OnFailureRetryLater<>(WAIT),
                        (attempt, task) -> exports.failed(Long.parseLong(
                                attempt.getExecution().taskInstance.getId()))))
                .execute((instance, context) -> export.make(Long.parseLong(instance.getId()), instance.getData()));
    }

    @Bean
    RecurringTask<Void> forgetExports(ExportCleaning cleaning) {
        return Tasks.recurring("forget-exports", FixedDelay.ofMinutes(MINUTES_BETWEEN_CLEANINGS))
                .execute((instance, context) -> {
                    cleaning.forgetOutlived();
                    cleaning.forgetOrphans();
                });
    }
}
