package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.deletion.StopAccountDeletionCommand;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletions that were scheduled by a version which had a deadline of the scheduler for each: the saga is stored with two more
 * fields, its deadline waits among the tasks, and there is no row in {@code deletion_due}.
 */
@RunningSite
class ScheduledBeforeUpgradeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration UNTIL_DUE = Duration.ofSeconds(6);
    private static final String OLD_DEADLINE = "deletion-due";

    private final int port;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final DeadlineManager deadlines;
    private final Scheduler scheduler;
    private final EventStore events;
    private final JdbcClient jdbc;

    @Autowired
    ScheduledBeforeUpgradeIT(
            @LocalServerPort int port,
            CommandGateway commands,
            QueryGateway queries,
            DeadlineManager deadlines,
            Scheduler scheduler,
            EventStore events,
            JdbcClient jdbc) {
        this.port = port;
        this.commands = commands;
        this.queries = queries;
        this.deadlines = deadlines;
        this.scheduler = scheduler;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Test
    void accountIsDeletedOnceAndTheOldDeadlineIsNoFailure() throws Exception {
        MemberView member = registered();
        String deadline = scheduledByTheOldVersion(member);

        awaitEndOf(deadline);
        assertThat(phaseOf(member)).isEqualTo(DeletionPhase.PENDING);
        lookForForgottenOnes();
        await("the deletion").atMost(PATIENCE).until(() -> phaseOf(member) == DeletionPhase.COMPLETED);
        lookForForgottenOnes();
        assertThat(steps(member.accountId()))
                .containsExactly(
                        "AccountDeletionScheduledEvent",
                        "AccountDeletionStartedEvent",
                        "UserBecameDeletableEvent",
                        "AccountDeletionCompletedEvent");
    }

    /** What the update does to the database; without it the account would wait for the task that looks for forgotten ones. */
    @Test
    void deletionBeginsAtItsDate() throws Exception {
        MemberView member = registered();
        String deadline = scheduledByTheOldVersion(member);
        jdbc.sql(new ClassPathResource("db/migration/V20261126112502__deletion_due_of_before.sql")
                        .getContentAsString(UTF_8))
                .update();

        await("the deletion").atMost(PATIENCE).until(() -> phaseOf(member) == DeletionPhase.COMPLETED);
        awaitEndOf(deadline);
        assertThat(steps(member.accountId())).containsOnlyOnce("AccountDeletionStartedEvent");
    }

    @Test
    void stoppedAfterTheUpgradeItNeverBegins() throws Exception {
        MemberView member = registered();
        String deadline = scheduledByTheOldVersion(member);
        commands.sendAndWait(new StopAccountDeletionCommand(member.accountId(), member.email(), Locale.ENGLISH));
        await("the saga has ended").atMost(PATIENCE).until(() -> sagasOf(member).isEmpty());

        awaitEndOf(deadline);
        lookForForgottenOnes();
        assertThat(steps(member.accountId()))
                .containsExactly("AccountDeletionScheduledEvent", "AccountDeletionStoppedEvent");
    }

    private MemberView registered() throws Exception {
        String name = Members.unique("dawna");
        new Visitor(port).register(name);
        return queries.query(new FindCredentialsQuery(name), ResponseTypes.optionalInstanceOf(CredentialsView.class))
                .join()
                .map(CredentialsView::member)
                .orElseThrow();
    }

    /** Returns the deadline's task. */
    private String scheduledByTheOldVersion(MemberView member) {
        Instant now = Instant.now();
        Instant date = now.plus(UNTIL_DUE);
        commands.sendAndWait(
                new ScheduleAccountDeletionCommand(member.accountId(), member.email(), Locale.ENGLISH, now, date));
        await("the saga").atMost(PATIENCE).until(() -> sagasOf(member).size() == 1);
        String saga = sagasOf(member).getFirst();
        assertThat(jdbc.sql("delete from deletion_due where account_id = ?")
                        .param(member.accountId().value())
                        .update())
                .isEqualTo(1);
        String task =
                deadlines.schedule(date, OLD_DEADLINE, null, new SagaScopeDescriptor("AccountDeletionSaga", saga));
        storeAsTheOldVersionDid(saga, date, task);
        assertThat(tasks(task)).isEqualTo(1);
        return task;
    }

    private void storeAsTheOldVersionDid(String saga, Instant date, String task) {
        String stored = new String(
                jdbc.sql("select serialized_saga from saga_entry where saga_id = ?")
                        .param(saga)
                        .query(byte[].class)
                        .single(),
                UTF_8);
        assertThat(stored).startsWith("{").doesNotContain("dueDeadline");
        String old = "{\"deletionDate\":\"" + date + "\",\"dueDeadline\":\"" + task + "\"," + stored.substring(1);
        jdbc.sql("update saga_entry set serialized_saga = ? where saga_id = ?")
                .params(old.getBytes(UTF_8), saga)
                .update();
    }

    private List<String> sagasOf(MemberView member) {
        return jdbc.sql("select saga_id from saga_association where association_key = 'accountId' and saga_type ="
                        + " 'dev.atrium.saga.deletion.AccountDeletionSaga' and association_value = ?")
                .param(member.accountId().toString())
                .query(String.class)
                .list();
    }

    /** Heard by nobody, it is done: neither tried again nor shown as stuck. */
    private void awaitEndOf(String task) {
        await("the old deadline").atMost(PATIENCE).until(() -> tasks(task) == 0);
        assertThat(jdbc.sql("select count(*) from task_failure where instance = ?")
                        .param(task)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long tasks(String instance) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                .param(instance)
                .query(Long.class)
                .single();
    }

    private void lookForForgottenOnes() {
        Instant before = Instant.now();
        TaskInstanceId task = TaskInstanceId.of("due-deletions", RecurringTask.INSTANCE);
        await("the task is idle")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> scheduler.reschedule(task, Instant.now()));
        scheduler.triggerCheckForDueExecutions();
        await("the task has run")
                .atMost(PATIENCE)
                .until(() -> scheduler
                        .getScheduledExecution(task)
                        .filter(execution -> !execution.isPicked())
                        .map(execution -> execution.getLastSuccess())
                        .filter(success -> success.isAfter(before))
                        .isPresent());
    }

    private DeletionPhase phaseOf(MemberView member) {
        Optional<DeletionView> deletion = queries.query(
                        new FindDeletionQuery(member.accountId()), ResponseTypes.optionalInstanceOf(DeletionView.class))
                .join();
        return deletion.orElseThrow().phase();
    }

    private List<String> steps(AccountId account) {
        return events.readEvents(account.toString())
                .asStream()
                .map(event -> event.getPayloadType().getSimpleName())
                .filter(type -> type.contains("Deletion") || type.equals("UserBecameDeletableEvent"))
                .toList();
    }
}
