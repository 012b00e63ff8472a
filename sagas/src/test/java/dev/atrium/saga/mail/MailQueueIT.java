package dev.atrium.saga.mail;

import static dev.atrium.saga.mail.MailQueueApplication.ALARMS;
import static dev.atrium.saga.mail.MailQueueApplication.GREETINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.atrium.api.operation.MailOrderGoneException;
import dev.atrium.api.operation.RetryMailCommand;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.gateway.mail.MailGateway;
import dev.atrium.saga.schedule.DiscardedWork;
import dev.atrium.saga.schedule.SettableClock;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MailQueueIT {

    private static final Greeting TO_ALICE = new Greeting(new UserId(1001), new EmailAddress("alice@example.org"));
    private static final Duration LONGER_THAN_ANY_RETRY = Duration.ofMinutes(16);

    private final TestDatabase database = TestServers.freshDatabase();
    private final RecordingMailGateway server = new RecordingMailGateway();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T12:00:00Z"));
    private ConfigurableApplicationContext site;

    @BeforeEach
    void start() {
        site = new SpringApplicationBuilder(MailQueueApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(MailGateway.class, () -> server);
                    beans.registerBean(Clock.class, () -> clock);
                })
                .run(
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.main.banner-mode=off");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void mailGoesOut() {
        queue("cause-1");
        await().untilAsserted(() -> assertThat(states()).containsExactly("sent"));
        assertThat(server.sent()).extracting(Mail::to, Mail::cause).containsExactly(tuple(TO_ALICE.to(), "cause-1"));
        await().untilAsserted(() -> assertThat(tasks()).isZero());
    }

    /** Without asking where the cause is stored, which may be no table of this database. */
    @Test
    void everyMailSaysWhoseItIs() {
        queue("cause-1");
        site.getBean(MailQueue.class).add(GREETINGS, "cause-2", TO_ALICE, null);

        assertThat(jdbc().sql("select cause from mail_dispatch where person = ?")
                        .param(TO_ALICE.userId().value())
                        .query(String.class)
                        .list())
                .containsExactly("cause-1");
    }

    @Test
    void oneCauseIsMailedOnceAlsoAfterItWasSent() {
        queue("cause-1");
        queue("cause-1");
        await().untilAsserted(() -> assertThat(states()).containsExactly("sent"));
        queue("cause-1");
        queue("cause-2");
        await().untilAsserted(() -> assertThat(states()).containsExactly("sent", "sent"));
        assertThat(server.sent()).extracting(Mail::cause).containsExactly("cause-1", "cause-2");
    }

    /** Ten thousand may tell of deletions. */
    @Test
    void urgentMailGoesOutBeforeHundredsThatCanWait() {
        new TransactionTemplate(site.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            for (int i = 0; i < 300; i++) {
                queue("cause-" + i);
            }
            clock.pass(Duration.ofMinutes(1));
            site.getBean(MailQueue.class).add(ALARMS, "urgent", TO_ALICE);
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(server.sent()).hasSize(301));
        assertThat(server.sent().stream().map(Mail::cause).toList().indexOf("urgent"))
                .isLessThan(20);
    }

    @Test
    void mailOfARolledBackTransactionNeverGoesOut() {
        new TransactionTemplate(site.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            queue("cause-1");
            transaction.setRollbackOnly();
        });
        queue("cause-2");
        await().untilAsserted(() -> assertThat(states()).containsExactly("sent"));
        assertThat(server.sent()).extracting(Mail::cause).containsExactly("cause-2");
    }

    @Test
    void mailIsTriedAgainUntilTheServerTakesIt() {
        server.failsTimes(2);
        queue("cause-1");
        awaitTries(1);
        passTimeUntilTry(2);
        passTimeUntilTry(3);
        await().untilAsserted(() -> assertThat(states()).containsExactly("sent"));
        assertThat(server.sent()).hasSize(1);
    }

    @Test
    void mailWaitsInTheDatabaseWhileTheSiteIsDown() {
        server.failsTimes(1);
        queue("cause-1");
        awaitTries(1);
        await().untilAsserted(() -> assertThat(failures()).isEqualTo(1));
        stop();
        clock.pass(LONGER_THAN_ANY_RETRY);
        start();
        await().untilAsserted(() -> assertThat(states()).containsExactly("sent"));
    }

    @Test
    void givingUpIsVisibleAndNamesNobody() {
        giveUp();
        assertThat(jdbc().sql("select error from mail_dispatch")
                        .query(String.class)
                        .single())
                .isEqualTo("java.lang.IllegalStateException");
    }

    /** With new patience: a server that is still away does not make it give up at the first try. */
    @Test
    void mailThatWasGivenUpGoesOutWhenAnOperatorSaysSo() {
        giveUp();
        clock.pass(Duration.ofDays(30));
        site.getBean(Scheduler.class).triggerCheckForDueExecutions();

        handler().handle(new RetryMailCommand("cause-1"));
        awaitTries(3);
        await().untilAsserted(() -> assertThat(failures()).isEqualTo(1));
        assertThat(states()).containsExactly("queued");
        server.failsTimes(0);
        handler().handle(new RetryMailCommand("cause-1"));

        await().untilAsserted(() -> assertThat(states()).containsExactly("sent"));
        assertThat(server.sent()).extracting(Mail::cause).containsExactly("cause-1");
        await().untilAsserted(() -> assertThat(tasks()).isZero());
        assertThatThrownBy(() -> handler().handle(new RetryMailCommand("cause-1")))
                .isInstanceOf(MailOrderGoneException.class);
    }

    /** Such as of a member who left. */
    @Test
    void mailWithoutAnOrderStaysGivenUp() {
        giveUp();
        jdbc().sql("delete from scheduled_tasks where task_name = 'greeting'").update();

        assertThatThrownBy(() -> handler().handle(new RetryMailCommand("cause-1")))
                .isInstanceOf(MailOrderGoneException.class);
        assertThat(states()).containsExactly("failed");
    }

    @Test
    void ordersOfForgottenMailsGoWithThem() {
        giveUp();
        clock.pass(Duration.ofDays(89));
        site.getBean(MailDispatchTable.class).forget(Duration.ofDays(90));
        assertThat(tasks()).isEqualTo(1);
        clock.pass(Duration.ofDays(2));
        site.getBean(MailDispatchTable.class).forget(Duration.ofDays(90));
        assertThat(tasks()).isZero();
        assertThat(states()).isEmpty();
    }

    @Test
    void mailThatIsDiscardedCountsAsGivenUp() {
        server.failsTimes(1);
        queue("cause-1");
        awaitTries(1);
        await().untilAsserted(() -> assertThat(failures()).isEqualTo(1));

        site.getBean(DiscardedWork.class).discarded("another-task", "cause-1");
        assertThat(states()).containsExactly("queued");
        site.getBean(DiscardedWork.class).discarded("greeting", "cause-1");
        assertThat(states()).containsExactly("failed");
    }

    private OperationMailCommandHandler handler() {
        return site.getBean(OperationMailCommandHandler.class);
    }

    private void giveUp() {
        server.failsTimes(Integer.MAX_VALUE);
        queue("cause-1");
        awaitTries(1);
        await().untilAsserted(() -> assertThat(failures()).isEqualTo(1));
        clock.pass(Duration.ofDays(4));
        passTimeUntilTry(2);
        await().untilAsserted(() -> assertThat(states()).containsExactly("failed"));
        await().untilAsserted(() -> assertThat(failures()).isEqualTo(2));
    }

    private void queue(String cause) {
        site.getBean(MailQueue.class).add(GREETINGS, cause, TO_ALICE);
    }

    private void passTimeUntilTry(int tries) {
        await().untilAsserted(() -> assertThat(failures()).isEqualTo(tries - 1));
        clock.pass(LONGER_THAN_ANY_RETRY);
        site.getBean(Scheduler.class).triggerCheckForDueExecutions();
        awaitTries(tries);
    }

    private void awaitTries(int tries) {
        await().untilAsserted(() -> assertThat(server.tries()).isEqualTo(tries));
    }

    private List<String> states() {
        return jdbc().sql("select state from mail_dispatch order by cause")
                .query(String.class)
                .list();
    }

    /** Of tasks that were put back after a failed try. */
    private long failures() {
        return jdbc().sql("""
                        select coalesce(sum(consecutive_failures), 0) from scheduled_tasks
                        where task_name = 'greeting' and not picked""").query(Long.class).single();
    }

    private long tasks() {
        return jdbc().sql("select count(*) from scheduled_tasks where task_name = 'greeting'")
                .query(Long.class)
                .single();
    }

    private JdbcClient jdbc() {
        return site.getBean(JdbcClient.class);
    }
}
