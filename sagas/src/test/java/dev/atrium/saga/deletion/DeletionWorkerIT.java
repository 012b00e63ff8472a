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
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
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
    private static final AccountId CAROL = new AccountId(2003);
    private static final Person BOB = new Person(new UserId(1002), new AccountId(2002));

    private final TestDatabase database = TestServers.freshDatabase();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final SettableClock clock = new SettableClock(DATE);
    private final DeletionPace pace = new DeletionPace(0, 0, Duration.ZERO, HELD);
    private final DeletionBell bell = new DeletionBell();
    private final DeletionWorkTable table =
            new DeletionWorkTable(jdbc, Jackson3Serializer.builder().build(), pace, clock);
    private final DeletionDueTable due = new DeletionDueTable(jdbc, pace, clock);
    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger unheard = new AtomicInteger();
    private final CommandGateway commands = commands();
    private final DeletionRest rest = new DeletionRest(pace, () -> false, () -> {});
    private final DeletionWorker worker = worker(pace);

    private final List<List<AccountId>> begun = new CopyOnWriteArrayList<>();
    private final Set<AccountId> broken = ConcurrentHashMap.newKeySet();
    private volatile boolean resumedMeanwhile;
    private volatile CountDownLatch slowly = new CountDownLatch(0);

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

    @Test
    void stepsOfManyAreBegunTogetherAndEndedOneByOne() {
        LongStream.range(1, 31).forEach(n -> ask(new Person(new UserId(3000 + n), new AccountId(5000 + n))));
        worker.start();
        await().untilAsserted(() -> assertThat(happened).hasSize(30));
        assertThat(begun)
                .containsExactly(
                        LongStream.range(5001, 5026).mapToObj(AccountId::new).toList(),
                        LongStream.range(5026, 5031).mapToObj(AccountId::new).toList());
        assertThat(happened).doesNotHaveDuplicates().startsWith("step 5001", "step 5002");
    }

    @Test
    void oneThatFailsKeepsNobodyElse() {
        faults.set(1);
        ask(ALICE);
        ask(BOB);
        worker.start();
        await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001", "failed 2001", "step 2002"));
    }

    @Test
    void oneForWhomNothingCanBeBegunKeepsNobodyElse() {
        broken.add(ALICE.account());
        ask(ALICE);
        ask(BOB);
        worker.start();
        await().untilAsserted(() -> assertThat(happened).containsExactly("failed 2001", "step 2002"));
        assertThat(begun)
                .containsExactly(
                        List.of(ALICE.account(), BOB.account()), List.of(ALICE.account()), List.of(BOB.account()));
    }

    /** However long a step takes: the picture of somebody is being deleted, and Stripe answers after minutes. */
    @Test
    void nobodyElseTakesStepsThatAreUnderWay() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        slowly = slow;
        ask(ALICE);
        ask(BOB);
        DeletionWorker renewing = worker(new DeletionPace(0, 0, Duration.ZERO, Duration.ofMillis(150)));
        renewing.start();
        try {
            await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001"));
            for (int i = 0; i < 5; i++) {
                clock.pass(HELD.minusSeconds(1));
                Instant later = clock.instant().plus(HELD);
                await().until(() ->
                        heldUntil(ALICE).equals(later) && heldUntil(BOB).equals(later));
                assertThat(table.take(10)).isEmpty();
            }
        } finally {
            slow.countDown();
        }
        await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001", "step 2002"));
        renewing.stop();
    }

    /** Its node came to a halt in the middle; both would do the rest, and send its mails. */
    @Test
    void restOfWhatAnotherHasTakenIsLeftToIt() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        slowly = slow;
        ask(ALICE);
        ask(BOB);
        worker.start();
        await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001"));
        clock.pass(HELD);
        assertThat(table.take(10)).hasSize(2);
        due.add(CAROL, DATE);
        slow.countDown();
        await().untilAsserted(() -> assertThat(happened).containsExactly("step 2001", "start 2003"));
    }

    /** Its node came to a halt, and another has taken the step meanwhile. */
    @Test
    void whatAnotherHasTakenIsNotHeldAnyMore() {
        ask(ALICE);
        ask(BOB);
        List<DeletionWork> batch = table.take(10);
        clock.pass(HELD);
        assertThat(table.take(10)).hasSize(2);
        assertThat(table.hold(batch, batch.getFirst().heldUntil())).isEmpty();
    }

    /** Asked for the next step meanwhile, one may be taken at once, by anybody. */
    @Test
    void whatIsDoneIsNotHeldWithTheOthers() {
        ask(ALICE);
        ask(BOB);
        List<DeletionWork> batch = table.take(10);
        table.ask(ALICE, DeletionPhase.STRIPE_COMPLETED);
        clock.pass(Duration.ofSeconds(1));
        assertThat(table.hold(batch, batch.getFirst().heldUntil()))
                .contains(clock.instant().plus(HELD));
        assertThat(table.take(10)).extracting(DeletionWork::person).containsExactly(ALICE);
    }

    private Instant heldUntil(Person person) {
        return jdbc.sql("select claimable_at from deletion_work where account_id = ?")
                .param(person.account().value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private DeletionWorker worker(DeletionPace renewedAt) {
        return new DeletionWorker(
                table,
                new DeletionStarter(due, commands, rest, clock),
                bell,
                List.of(new Step()),
                commands,
                renewedAt,
                rest,
                clock);
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

    private void awaitSlowness() {
        try {
            slowly.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Step implements DeletionStep {

        @Override
        public DeletionPhase phase() {
            return DeletionPhase.STRIPE_STARTED;
        }

        @Override
        public Consumer<DeletionWork> begin(List<DeletionWork> batch) {
            List<AccountId> accounts =
                    batch.stream().map(work -> work.person().account()).toList();
            begun.add(accounts);
            if (!Collections.disjoint(accounts, broken)) {
                throw new IllegalStateException("cannot be begun");
            }
            return this::perform;
        }

        /** Done, it leaves the queue, as when the saga has asked for the next. */
        private void perform(DeletionWork work) {
            happened.add("step " + work.person().account());
            awaitSlowness();
            if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("away");
            }
            table.close(work.person());
        }
    }
}
