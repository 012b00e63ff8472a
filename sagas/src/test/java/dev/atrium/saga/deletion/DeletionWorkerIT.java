package dev.atrium.saga.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.ReportDeletionFailureCommand;
import dev.atrium.api.deletion.StartAccountDeletionCommand;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.UserId;
import dev.atrium.saga.schedule.SettableClock;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The worker with steps that succeed or fail, and an account that answers or does not. */
class DeletionWorkerIT {

    private static final Instant DATE = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration HELD = Duration.ofSeconds(45);
    private static final Person ALICE = new Person(new UserId(1001), new AccountId(2001));
    private static final Person BOB = new Person(new UserId(1002), new AccountId(2002));

    private final TestDatabase database = TestServers.freshDatabase();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final SettableClock clock = new SettableClock(DATE);
    private final DeletionPace pace = new DeletionPace(0, Duration.ZERO, HELD);
    private final DeletionBell bell = new DeletionBell();
    private final DeletionWorkTable table =
            new DeletionWorkTable(jdbc, Jackson3Serializer.builder().build(), pace, clock);
    private final DeletionDueTable due = new DeletionDueTable(jdbc, pace, clock);
    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger unheard = new AtomicInteger();
    private final CommandGateway commands = commands();
    private final DeletionWorker worker = new DeletionWorker(
            table, new DeletionStarter(due, commands, pace, clock), bell, List.of(new Step()), commands, pace, clock);

    private volatile boolean resumedMeanwhile;

    @BeforeEach
    void createTables() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V20261125151602__deletion_work.sql"),
                        new ClassPathResource("db/migration/V20261126075001__deletion_due.sql"))
                .execute(source);
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void failedStepIsToldAndWaitsToBeAskedFor() {
        faults.set(1);
        ask(ALICE);
        worker.start();
        await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001", "failed 2001"));
        await().until(() -> !table.isQueued(ALICE.account()));

        clock.pass(HELD);
        ask(ALICE);
        bell.ring();
        await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001", "failed 2001", "step 2001"));
    }

    /** Else nobody would do it again before the hourly task, or the one after. */
    @Test
    void stepWhoseFailureCannotBeToldIsDoneAgain() {
        faults.set(2);
        unheard.set(1);
        ask(ALICE);
        worker.start();
        await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001"));
        await().until(() -> unheard.get() == 0);
        assertThat(table.isQueued(ALICE.account())).isTrue();

        clock.pass(HELD);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            bell.ring();
            assertThat(happened).containsExactly("step 2001", "step 2001", "failed 2001");
        });
    }

    @Test
    void stepThatIsAskedForWhileItsFailureIsToldIsNotPutDown() {
        faults.set(1);
        resumedMeanwhile = true;
        ask(ALICE);
        worker.start();
        await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001", "failed 2001", "step 2001"));
    }

    /** So a backlog is worked off batch by batch, and whoever is not in it may still stop. */
    @Test
    void stepsComeBeforeWhatIsOnlyDue() {
        due.add(BOB.account(), DATE.minusSeconds(60));
        ask(ALICE);
        worker.start();
        await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001", "start 2002"));
    }

    @Test
    void wakesForTheDateThoughNobodyRings() {
        due.add(BOB.account(), DATE.plusMillis(300));
        worker.start();
        await().pollDelay(Duration.ofMillis(100)).until(() -> happened.isEmpty());
        clock.pass(Duration.ofMillis(300));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(happened).containsExactly("start 2002"));
    }

    private void ask(Person person) {
        table.open(person, null);
        table.ask(person, DeletionPhase.STRIPE_STARTED);
    }

    private CommandGateway commands() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(
                StartAccountDeletionCommand.class.getName(),
                message -> happened.add("start " + ((StartAccountDeletionCommand) message.getPayload()).accountId()));
        bus.subscribe(ReportDeletionFailureCommand.class.getName(), this::hear);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private Object hear(CommandMessage<?> message) {
        if (unheard.get() > 0) {
            unheard.decrementAndGet();
            throw new IllegalStateException("the account's events cannot be written");
        }
        if (resumedMeanwhile) {
            resumedMeanwhile = false;
            clock.pass(Duration.ofMillis(1));
            table.ask(ALICE, DeletionPhase.STRIPE_STARTED);
        }
        return happened.add("failed " + ((ReportDeletionFailureCommand) message.getPayload()).accountId());
    }

    private final class Step implements DeletionStep {

        @Override
        public DeletionPhase phase() {
            return DeletionPhase.STRIPE_STARTED;
        }

        /** Done, it leaves the queue, as when the saga has asked for the next. */
        @Override
        public void perform(DeletionWork work) {
            happened.add("step " + work.person().account());
            if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("away");
            }
            table.close(work.person());
        }
    }
}
