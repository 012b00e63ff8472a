package dev.atrium.saga.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.ResumeAccountDeletionCommand;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.personal.DataKeys;
import dev.atrium.api.user.UserId;
import dev.atrium.saga.erasure.Bucket;
import dev.atrium.saga.erasure.ErasureLogs;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A restored database, a log that knows who has left since, and nodes that end when it suits least. */
class ErasureLogReplayIT {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Person ALICE = new Person(new UserId(1001), new AccountId(2001));
    private static final Person BOB = new Person(new UserId(1002), new AccountId(2002));
    private static final Person CAROL = new Person(new UserId(1003), new AccountId(2003));

    private final TestDatabase database = TestServers.freshDatabase();
    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
    private final Bucket bucket = new Bucket();
    private final Set<UserId> destroyed = new HashSet<>();
    private final Set<AccountId> away = new HashSet<>();
    private final Set<AccountId> unknown = new HashSet<>();
    private final Set<AccountId> completed = new HashSet<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void createTable() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V20261126083501__revived_person.sql"))
                .execute(source);
        List.of(ALICE, BOB, CAROL).forEach(person -> ErasureLogs.in(bucket).add(person));
    }

    @AfterEach
    void close() {
        source.destroy();
    }

    @Test
    void whoeverStillHasAKeyLosesItAndLeavesAgain() {
        destroyed.add(BOB.user());
        ErasureLogReplay replay = startedNode();
        assertThat(replay.destroyKeys()).isEqualTo(2);
        assertThat(destroyed).containsExactlyInAnyOrder(ALICE.user(), BOB.user(), CAROL.user());

        replay.eraseAgain();
        assertThat(told).containsExactly("schedule 2001", "resume 2001", "schedule 2003", "resume 2003");
        assertThat(replay.destroyKeys()).isZero();
        replay.eraseAgain();
        assertThat(told).hasSize(4);
    }

    /** Between the keys, which go before anything else, and the commands, which need the whole site, it may take a minute. */
    @Test
    void nodeThatEndsBeforeAccountsAreToldLeavesThemToTheNextStart() {
        startedNode().destroyKeys();

        ErasureLogReplay next = startedNode();
        assertThat(next.destroyKeys()).isZero();
        next.eraseAgain();
        assertThat(told).contains("schedule 2001", "schedule 2002", "schedule 2003");
    }

    @Test
    void accountThatCannotAnswerKeepsNobodyElseAndIsToldLater() {
        away.add(ALICE.account());
        ErasureLogReplay replay = startedNode();
        replay.destroyKeys();
        replay.eraseAgain();
        assertThat(told).containsExactly("schedule 2002", "resume 2002", "schedule 2003", "resume 2003");

        away.clear();
        replay.eraseAgain();
        assertThat(told).hasSize(6).endsWith("schedule 2001", "resume 2001");
    }

    @Test
    void whoeverRegisteredAfterTheBackupIsNotThereToLeave() {
        unknown.addAll(List.of(ALICE.account(), BOB.account(), CAROL.account()));
        ErasureLogReplay replay = startedNode();
        replay.destroyKeys();
        replay.eraseAgain();
        unknown.clear();
        replay.eraseAgain();
        assertThat(told).isEmpty();
    }

    /** Axon Server keeps events by itself, and need not be restored together with the database. */
    @Test
    void whereTheEventsAreNewerThanTheDatabaseItsTracesAreErased() {
        completed.add(BOB.account());
        ErasureLogReplay replay = startedNode();
        replay.destroyKeys();

        replay.eraseAgain();

        assertThat(told)
                .containsExactly(
                        "schedule 2001", "resume 2001", "schedule 2002", "erase 2002", "schedule 2003", "resume 2003");
    }

    private ErasureLogReplay startedNode() {
        return new ErasureLogReplay(
                ErasureLogs.in(bucket),
                new RevivedPersonTable(JdbcClient.create(source)),
                new Keys(),
                commands(),
                person -> tell("erase", person.account()),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private CommandGateway commands() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(
                ScheduleAccountDeletionCommand.class.getName(),
                message -> scheduled(((ScheduleAccountDeletionCommand) message.getPayload()).accountId()));
        bus.subscribe(
                ResumeAccountDeletionCommand.class.getName(),
                message -> tell("resume", ((ResumeAccountDeletionCommand) message.getPayload()).accountId()));
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private DeletionPhase scheduled(AccountId account) {
        tell("schedule", account);
        return completed.contains(account) ? DeletionPhase.COMPLETED : DeletionPhase.PENDING;
    }

    private Object tell(String what, AccountId account) {
        if (away.contains(account)) {
            throw new IllegalStateException("the account's events cannot be read");
        }
        if (unknown.contains(account)) {
            throw new AggregateNotFoundException(account.toString(), "there is none");
        }
        return told.add(what + " " + account);
    }

    private final class Keys implements DataKeys {

        @Override
        public void destroy(UserId person) {
            destroyed.add(person);
        }

        @Override
        public Set<UserId> destroyedAmong(Collection<UserId> persons) {
            Set<UserId> among = new HashSet<>(persons);
            among.retainAll(destroyed);
            return among;
        }
    }
}
