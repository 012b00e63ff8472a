package dev.atrium.saga.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.DeletionsPage;
import dev.atrium.api.deletion.FindDeletionsQuery;
import dev.atrium.api.deletion.ResumeAccountDeletionCommand;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.UserId;
import dev.atrium.saga.schedule.SettableClock;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** More deletions than one look finds, all of which nobody works on. */
class ForgottenDeletionsIT {

    private static final int MANY = 250;
    private static final Instant DATE = Instant.parse("2026-11-23T12:00:00Z");

    private final TestDatabase database = TestServers.freshDatabase();
    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final SettableClock clock = new SettableClock(DATE.plus(Duration.ofDays(1)));
    private final DeletionPace pace = new DeletionPace(0, 0, Duration.ZERO, Duration.ofSeconds(45));
    private final DeletionDueTable due = new DeletionDueTable(jdbc, pace, clock);
    private final DeletionWorkTable work =
            new DeletionWorkTable(jdbc, Jackson3Serializer.builder().build(), pace, clock);
    private final List<DeletionView> stored = new ArrayList<>();
    private final List<FindDeletionsQuery> asked = new ArrayList<>();
    private final List<AccountId> resumed = new ArrayList<>();
    private final Set<AccountId> away = new HashSet<>();
    private final ForgottenDeletions forgotten = new ForgottenDeletions(
            queries(), commands(), due, work, new DeletionBell(), new DeletionRest(pace, () -> false, () -> {}), clock);

    @BeforeEach
    void createTables() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V20261125151602__deletion_work.sql"),
                        new ClassPathResource("db/migration/V20261126075001__deletion_due.sql"))
                .execute(source);
    }

    @AfterEach
    void close() {
        source.destroy();
    }

    @Test
    void allThatAreDueTakeTheirPlacesAndNoneIsPutBehindItsOwn() {
        store(DeletionPhase.PENDING);
        due.add(account(7), DATE);

        forgotten.findDue();
        forgotten.findDue();
        assertThat(due.take(1)).extracting(DeletionDueTable.Due::account).containsExactly(account(7));
        assertThat(due.take(MANY))
                .extracting(DeletionDueTable.Due::account)
                .hasSize(MANY - 1)
                .doesNotHaveDuplicates();
        assertThat(asked).hasSize(6).allMatch(query -> query.limit() == 100);
    }

    @Test
    void allThatAreStuckAreResumedButForThoseThatOnlyWait() {
        store(DeletionPhase.FAILED);
        Person waits = new Person(new UserId(1), account(120));
        work.open(waits, null);
        work.ask(waits, DeletionPhase.STRIPE_STARTED);
        away.add(account(3));

        forgotten.resumeStuck();
        assertThat(resumed)
                .containsExactlyElementsOf(LongStream.range(0, MANY)
                        .filter(n -> n != 3 && n != 120)
                        .mapToObj(ForgottenDeletionsIT::account)
                        .toList());
    }

    private static AccountId account(long n) {
        return new AccountId(5000 + n);
    }

    /** Some have the same date. */
    private void store(DeletionPhase phase) {
        LongStream.range(0, MANY)
                .mapToObj(n -> new DeletionView(
                        account(n),
                        new UserId(9000 + n),
                        phase,
                        DeletionPhase.STRIPE_STARTED,
                        DATE.minusSeconds(60),
                        DATE.plusSeconds(n / 70),
                        0,
                        null,
                        null,
                        DATE))
                .forEach(stored::add);
    }

    /** Answers as the read table does. */
    private QueryGateway queries() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.subscribe(FindDeletionsQuery.class.getName(), DeletionsPage.class, this::answer);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    private DeletionsPage answer(QueryMessage<?, ?> message) {
        FindDeletionsQuery query = (FindDeletionsQuery) message.getPayload();
        asked.add(query);
        DeletionView after = query.after();
        Comparator<DeletionView> order = Comparator.comparing(DeletionView::deletionDate)
                .thenComparing(deletion -> deletion.accountId().value());
        return new DeletionsPage(stored.stream()
                .filter(deletion -> query.phases().contains(deletion.phase()))
                .filter(deletion -> after == null || order.compare(deletion, after) > 0)
                .sorted(order)
                .limit(query.limit())
                .toList());
    }

    private CommandGateway commands() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(ResumeAccountDeletionCommand.class.getName(), this::resume);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private Object resume(CommandMessage<?> message) {
        AccountId account = ((ResumeAccountDeletionCommand) message.getPayload()).accountId();
        if (away.contains(account)) {
            throw new IllegalStateException("the account's events cannot be read");
        }
        return resumed.add(account);
    }
}
