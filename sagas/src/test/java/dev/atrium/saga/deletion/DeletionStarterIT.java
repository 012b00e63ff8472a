package dev.atrium.saga.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.StartAccountDeletionCommand;
import dev.atrium.saga.schedule.SettableClock;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Deletions whose date has come, on one node or several, with accounts that answer as a test wants. */
class DeletionStarterIT {

    private static final Instant DATE = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration HELD = Duration.ofSeconds(45);
    private static final AccountId ALICE = new AccountId(2001);
    private static final AccountId BOB = new AccountId(2002);

    private final TestDatabase database = TestServers.freshDatabase();
    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
    private final SettableClock clock = new SettableClock(DATE.minus(Duration.ofDays(1)));
    private final DeletionPace pace = new DeletionPace(0, 0, Duration.ZERO, HELD);
    private final DeletionDueTable table = new DeletionDueTable(JdbcClient.create(source), pace, clock);
    private final List<StartAccountDeletionCommand> started = new ArrayList<>();
    private final Set<AccountId> away = new HashSet<>();
    private final List<Integer> followed = new ArrayList<>();
    private final AtomicBoolean visited = new AtomicBoolean();
    private final DeletionRest rest = new DeletionRest(pace, visited::get, () -> followed.add(started.size()));
    private final DeletionStarter starter = new DeletionStarter(table, commands(), rest, clock);

    @BeforeEach
    void createTables() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V20261126075001__deletion_due.sql"))
                .execute(source);
    }

    @AfterEach
    void close() {
        source.destroy();
    }

    @Test
    void isBegunAtItsDateAndNotBefore() throws Exception {
        table.add(ALICE, DATE);
        clock.pass(Duration.ofDays(1).minusMillis(1));
        assertThat(starter.beginBatch()).isFalse();
        assertThat(started).isEmpty();

        clock.pass(Duration.ofMillis(1));
        assertThat(starter.beginBatch()).isTrue();
        assertThat(started).containsExactly(new StartAccountDeletionCommand(ALICE, DATE));
        clock.pass(HELD.multipliedBy(2));
        assertThat(starter.beginBatch()).isFalse();
    }

    /** PostgreSQL knows microseconds, and the account would take a start that comes earlier for another deletion's. */
    @Test
    void isNeverBegunAFractionOfAMicrosecondTooEarly() throws Exception {
        table.add(ALICE, DATE.plusNanos(400));
        clock.pass(Duration.ofDays(1));
        assertThat(starter.beginBatch()).isFalse();
        clock.pass(Duration.ofNanos(1000));
        assertThat(starter.beginBatch()).isTrue();
        assertThat(started)
                .singleElement()
                .satisfies(command -> assertThat(command.at()).isAfterOrEqualTo(DATE.plusNanos(400)));
    }

    @Test
    void stoppedDeletionIsNotBegun() throws Exception {
        table.add(ALICE, DATE);
        table.remove(ALICE);
        clock.pass(Duration.ofDays(2));
        assertThat(starter.beginBatch()).isFalse();
        assertThat(started).isEmpty();
    }

    @Test
    void tellsWhenTheNextIsDue() {
        assertThat(table.next()).isEmpty();
        table.add(BOB, DATE.plusSeconds(10));
        table.add(ALICE, DATE);
        assertThat(table.next()).contains(DATE);
    }

    @Test
    void backlogIsBegunAHundredAtATimeTheOldestFirst() throws Exception {
        LongStream.range(0, 250).forEach(n -> table.add(new AccountId(5000 + n), DATE.minusSeconds(n)));
        clock.pass(Duration.ofDays(1));

        assertThat(starter.beginBatch()).isTrue();
        assertThat(accounts())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(5150, 5250).mapToObj(AccountId::new).toList());
        assertThat(starter.beginBatch()).isTrue();
        assertThat(starter.beginBatch()).isTrue();
        assertThat(starter.beginBatch()).isFalse();
        assertThat(accounts()).hasSize(250).doesNotHaveDuplicates();
    }

    /** So that sagas and projections are never further behind than that. */
    @Test
    void restsAfterEvery25OnceAllThatFollowsThemIsDone() throws Exception {
        LongStream.range(0, 60).forEach(n -> table.add(new AccountId(5000 + n), DATE));
        clock.pass(Duration.ofDays(1));
        assertThat(starter.beginBatch()).isTrue();
        assertThat(followed).containsExactly(25, 50, 60);
    }

    @Test
    void restsAfterEveryTenWhileSomebodyVisits() throws Exception {
        visited.set(true);
        LongStream.range(0, 25).forEach(n -> table.add(new AccountId(5000 + n), DATE));
        clock.pass(Duration.ofDays(1));
        assertThat(starter.beginBatch()).isTrue();
        assertThat(followed).containsExactly(10, 20, 25);
    }

    @Test
    void severalNodesGetDifferentOnes() {
        LongStream.range(0, 150).forEach(n -> table.add(new AccountId(5000 + n), DATE));
        clock.pass(Duration.ofDays(1));
        List<DeletionDueTable.Due> one = table.take(100);
        List<DeletionDueTable.Due> other = table.take(100);
        assertThat(one).hasSize(100);
        assertThat(other).hasSize(50).doesNotContainAnyElementsOf(one);
    }

    @Test
    void whatAKilledNodeHeldIsBegunByAnother() throws Exception {
        table.add(ALICE, DATE);
        clock.pass(Duration.ofDays(1));
        assertThat(table.take(100)).hasSize(1);
        assertThat(starter.beginBatch()).isFalse();
        clock.pass(HELD);
        assertThat(starter.beginBatch()).isTrue();
        assertThat(accounts()).containsExactly(ALICE);
    }

    @Test
    void accountThatCannotAnswerKeepsNobodyElseWaitingAndIsAskedAgain() throws Exception {
        table.add(ALICE, DATE.minusSeconds(1));
        table.add(BOB, DATE);
        away.add(ALICE);
        clock.pass(Duration.ofDays(1));
        assertThat(starter.beginBatch()).isTrue();
        assertThat(accounts()).containsExactly(BOB);

        away.clear();
        clock.pass(HELD);
        assertThat(starter.beginBatch()).isTrue();
        assertThat(accounts()).containsExactly(BOB, ALICE);
        clock.pass(HELD.multipliedBy(2));
        assertThat(starter.beginBatch()).isFalse();
    }

    /** The account takes the start for what it is, one of the deletion before, so the new date must not be lost. */
    @Test
    void newDateOfWhoStoppedAndLeavesAgainMeanwhileStays() {
        table.add(ALICE, DATE);
        clock.pass(Duration.ofDays(1));
        DeletionDueTable.Due held = table.take(100).getFirst();
        table.remove(ALICE);
        table.add(ALICE, DATE.plus(Duration.ofDays(30)));
        table.begun(List.of(held));
        assertThat(table.next()).contains(DATE.plus(Duration.ofDays(30)));
    }

    @Test
    void forgottenOnesAreAddedAndTheOthersLeftAsTheyAre() {
        table.add(ALICE, DATE.plusSeconds(60));
        table.addMissing(List.of(ALICE, BOB));
        assertThat(table.next()).isEqualTo(Optional.of(clock.instant()));
        assertThat(table.take(100)).extracting(DeletionDueTable.Due::account).containsExactly(BOB);
        assertThat(table.next()).isNotEmpty();
    }

    private List<AccountId> accounts() {
        return started.stream().map(StartAccountDeletionCommand::accountId).toList();
    }

    private CommandGateway commands() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(StartAccountDeletionCommand.class.getName(), this::start);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private Object start(CommandMessage<?> message) {
        StartAccountDeletionCommand command = (StartAccountDeletionCommand) message.getPayload();
        if (away.contains(command.accountId())) {
            throw new IllegalStateException("the account's events cannot be read");
        }
        return started.add(command);
    }
}
