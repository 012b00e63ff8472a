package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * One scheduler for mails, for periodic work, and for Axon's deadlines, whose tasks and manager Axon adds by itself. Tasks
 * are every {@link Task} bean.
 */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final int THREADS = 4;

    /** Only for tasks of other nodes and retries; what this node schedules starts at once. */
    private static final Duration POLLING_INTERVAL = Duration.ofSeconds(5);

    /** Four times this after a crash, another node takes over what the crashed one was doing. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT_AT_SHUTDOWN = Duration.ofSeconds(10);

    /** @param dataSource made aware of transactions, so that a task exists if, and only if, what schedules it commits */
    @Bean
    Scheduler scheduler(
            DataSource dataSource,
            List<Task<?>> beans,
            List<TaskSource> sources,
            List<RecurringTask<?>> recurring,
            Serializer serializer,
            Clock clock,
            TaskRunTable runs,
            TaskFailureTable failures,
            ObjectProvider<MeterRegistry> meters) {
        SchedulerName node = new SchedulerName.Fixed(nodeName());
        List<Task<?>> tasks = oneTime(beans, sources);
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .startTasks(recurring)
                .schedulerName(node)
                .serializer(new StoredTaskSerializer(serializer))
                .clock(clock::instant)
                .threads(THREADS)
                .enablePriority()
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLLING_INTERVAL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(LONGEST_WAIT_AT_SHUTDOWN)
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(new FailedTaskLog(failures))
                .addSchedulerListener(new TaskRunLog(runs, names(recurring), node.getName()))
                .statsRegistry(metrics(meters.getIfAvailable(), tasks))
                .build();
    }

    /** Several nodes may share a machine. */
    private static String nodeName() {
        return new SchedulerName.Hostname().getName() + "-"
                + ProcessHandle.current().pid();
    }

    private static List<Task<?>> oneTime(List<Task<?>> beans, List<TaskSource> sources) {
        return Stream.concat(
                        beans.stream().filter(task -> !(task instanceof RecurringTask)),
                        sources.stream().flatMap(TaskSource::tasks))
                .toList();
    }

    private static Set<String> names(List<RecurringTask<?>> tasks) {
        return tasks.stream().map(Task::getName).collect(Collectors.toSet());
    }

    private static StatsRegistry metrics(@Nullable MeterRegistry meters, List<Task<?>> tasks) {
        return meters == null ? StatsRegistry.NOOP : new MicrometerStatsRegistry(meters, tasks);
    }
}
