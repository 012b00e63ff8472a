package dev.atrium.saga.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.atrium.api.operation.FindTasksQuery;
import dev.atrium.api.operation.RunTaskCommand;
import dev.atrium.api.operation.TaskIsRunningException;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** Two nodes on one database, and a task that both would like to run. */
@SuppressWarnings("NullAway.Init") // set before each test
class TwoNodesIT {

    private static final String TASK = "counted";
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final AtomicInteger AT_ONCE = new AtomicInteger();
    private static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();

    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;

    @BeforeEach
    void startBoth() {
        Stream.of(RUNS, AT_ONCE, MOST_AT_ONCE).forEach(number -> number.set(0));
        TestDatabase database = TestServers.freshDatabase();
        one = start(database);
        other = start(database);
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.main.banner-mode=off");
    }

    @AfterEach
    void stopBoth() {
        one.close();
        other.close();
    }

    @Test
    void neverRunOneTaskTwice() throws Exception {
        await().atMost(Duration.ofSeconds(20)).until(() -> RUNS.get() == 1);
        for (int round = 2; round <= 6; round++) {
            bothSayRunNow();
            int expected = round;
            await().atMost(Duration.ofSeconds(20)).until(() -> RUNS.get() >= expected);
        }
        assertThat(MOST_AT_ONCE).hasValue(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(one.getBean(OperationTaskQueryHandler.class)
                                .handle(new FindTasksQuery())
                                .runs())
                        .hasSize(RUNS.get())
                        .allSatisfy(run -> assertThat(run.failure()).isNull()));
    }

    @Test
    void showEachTasksRunsHoweverOftenAnotherRuns() {
        TaskRunTable runs = one.getBean(TaskRunTable.class);
        runs.add("rare", "a node", Instant.now(), Duration.ZERO, "SomeException");
        for (int i = 0; i < 120; i++) {
            runs.add("frequent", "a node", Instant.now(), Duration.ZERO, null);
        }

        assertThat(other.getBean(OperationTaskQueryHandler.class)
                        .handle(new FindTasksQuery())
                        .runs())
                .anyMatch(run -> run.task().equals("rare") && "SomeException".equals(run.failure()))
                .filteredOn(run -> run.task().equals("frequent"))
                .hasSizeBetween(2, 20);
    }

    /** At the same moment; one may be told that it runs already. */
    private void bothSayRunNow() throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(2);
        Thread first = Thread.ofVirtual().start(() -> runNow(one, together));
        Thread second = Thread.ofVirtual().start(() -> runNow(other, together));
        first.join();
        second.join();
    }

    private static void runNow(ConfigurableApplicationContext node, CyclicBarrier together) {
        try {
            together.await();
            await().atMost(Duration.ofSeconds(20))
                    .ignoreException(TaskIsRunningException.class)
                    .until(() -> {
                        node.getBean(OperationTaskCommandHandler.class).handle(new RunTaskCommand(TASK));
                        return true;
                    });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
        RecurringTask<Void> counted() {
            return Tasks.recurring(TASK, FixedDelay.ofHours(1)).execute((instance, context) -> {
                MOST_AT_ONCE.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
                // Long enough for the other node to come between, if it could.
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                RUNS.incrementAndGet();
                AT_ONCE.decrementAndGet();
            });
        }
    }
}
