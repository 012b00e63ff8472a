package dev.atrium.saga.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hundreds of tasks that can wait have been due for long when others come that cannot. */
class UrgencyIT {

    private static final String TASK = "noted";
    private static final int BACKLOG = 300;

    /** What the threads may have taken before, and what they take at once. */
    private static final int TAKEN_TOGETHER = 20;

    private static final List<String> DONE = new CopyOnWriteArrayList<>();

    private final TestDatabase database = TestServers.freshDatabase();

    @Test
    void whatIsUrgentComesFirstThenWhatIsUsualHoweverMuchWaits() {
        DONE.clear();
        try (ConfigurableApplicationContext site = start()) {
            inOneTransaction(site, queue -> {
                for (int i = 0; i < BACKLOG; i++) {
                    queue.addNow(TASK, "patient-" + i, "", Urgency.PATIENT);
                }
                queue.addFor(Instant.now(), TASK, "usual", "");
                queue.addNow(TASK, "urgent", "", Urgency.URGENT);
            });
            await().atMost(Duration.ofSeconds(30)).until(() -> DONE.size() == BACKLOG + 2);
            assertThat(DONE.indexOf("urgent")).isLessThan(TAKEN_TOGETHER);
            assertThat(DONE.indexOf("usual")).isLessThan(TAKEN_TOGETHER);
        }
    }

    /** As deadlines are, and periodic tasks, whose place nobody tells them. */
    @Test
    void whatTheSchedulerIsGivenByOthersIsUsualAndWhatIsPeriodicIsUrgent() {
        try (ConfigurableApplicationContext site = start()) {
            Scheduler scheduler = site.getBean(Scheduler.class);
            Task<?> noted = site.getBean("noted", Task.class);
            scheduler.schedule(noted.instance("deadline"), Instant.now().plus(Duration.ofDays(1)));

            await().untilAsserted(() -> assertThat(priorities(site)).containsExactly("deadline 50", "recurring 90"));
        }
    }

    /** A node of the version before, which knows of no urgency, may still run beside this one. */
    @Test
    void tasksOfTheVersionBeforeAreUsual() {
        try (ConfigurableApplicationContext site = start()) {
            site.getBean(JdbcClient.class).sql("""
                    insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    values ('noted', 'older', now() + interval '1 day', false, 1)""").update();

            await().untilAsserted(() -> assertThat(priorities(site)).containsExactly("older 50", "recurring 90"));
        }
    }

    private static List<String> priorities(ConfigurableApplicationContext site) {
        return site.getBean(JdbcClient.class)
                .sql("select task_instance || ' ' || priority from scheduled_tasks order by 1")
                .query(String.class)
                .list();
    }

    private static void inOneTransaction(ConfigurableApplicationContext site, Consumer<TaskQueue> work) {
        new TransactionTemplate(site.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(transaction -> work.accept(site.getBean(TaskQueue.class)));
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.main.banner-mode=off");
    }

    /** One node, with nothing but the scheduler. */
    @ComponentScan("dev.atrium.saga.schedule")
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Node {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Serializer serializer() {
            return Jackson3Serializer.builder().build();
        }

        @Bean
        TaskSource noOtherTasks() {
            return Stream::empty;
        }

        @Bean
        Task<String> noted() {
            return Tasks.oneTime(TASK, String.class).execute((instance, context) -> DONE.add(instance.getId()));
        }

        @Bean
        RecurringTask<Void> periodic() {
            return Tasks.recurring("periodic", FixedDelay.ofHours(1)).execute((instance, context) -> {});
        }
    }
}
