package dev.atrium.saga.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.saga.payment.PaymentNoticeTable.Waiting;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class PaymentNoticeTableIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_INTENTS = 32;

    private final TestDatabase database = TestServers.freshDatabase();
    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final IntakeConnections intake = new IntakeConnections(details(database));
    private final PaymentNoticeTable table = new PaymentNoticeTable(jdbc, intake, Clock.systemUTC());

    @BeforeEach
    void createTable() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V20261125151310__payment_notice.sql"))
                .execute(source);
    }

    @AfterEach
    void close() {
        intake.destroy();
        source.destroy();
    }

    @Test
    void everyNoticeIsClaimedOnceTheOldestFirstAndWithThoseOfItsIntent() {
        jdbc.sql("""
                insert into payment_notice (id, type, intent_id, created, received, state, next_try)
                select 'evt_' || n, 'payment_intent.succeeded', 'pi_' || n % 100, now(), now(), 'waiting',
                  now() - interval '1 hour' + n * interval '1 second'
                from generate_series(1, 300) n""").update();

        List<Waiting> first = table.claim(MOST_INTENTS, PATIENCE);
        Set<String> claimed = new HashSet<>(ids(first));
        for (List<Waiting> more = table.claim(MOST_INTENTS, PATIENCE);
                !more.isEmpty();
                more = table.claim(MOST_INTENTS, PATIENCE)) {
            assertThat(claimed).doesNotContainAnyElementsOf(ids(more));
            claimed.addAll(ids(more));
        }

        assertThat(first)
                .extracting(Waiting::intentId)
                .contains("pi_1", "pi_32")
                .doesNotContain("pi_33", "pi_0");
        assertThat(first).hasSize(3 * MOST_INTENTS);
        assertThat(claimed).hasSize(300);
    }

    /** Most of the time nothing waits, and that is what PostgreSQL's statistics tell it. */
    @Test
    void backlogIsClaimedAlsoWhereStatisticsKnowOfNone() {
        jdbc.sql("""
                insert into payment_notice (id, type, intent_id, created, received, state, next_try, finished)
                select 'old_' || n, 'payment_intent.succeeded', 'pi_' || n, now(), now(), 'handled', now(), now()
                from generate_series(1, 50000) n""").update();
        jdbc.sql("analyze payment_notice").update();
        jdbc.sql("""
                insert into payment_notice (id, type, intent_id, created, received, state, next_try)
                select 'evt_' || n, 'payment_intent.succeeded', 'pi_' || n % 20000, now(), now(), 'waiting', now()
                from generate_series(1, 100000) n""").update();
        // Hundreds of times what it takes, so that only comparing everything with everything fails.
        jdbc.sql("set statement_timeout = '10s'").update();

        assertThat(table.claim(MOST_INTENTS, PATIENCE))
                .extracting(Waiting::intentId)
                .doesNotContainNull()
                .hasSizeGreaterThanOrEqualTo(MOST_INTENTS);
    }

    private static List<String> ids(List<Waiting> notices) {
        return notices.stream().map(Waiting::id).toList();
    }

    private static JdbcConnectionDetails details(TestDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }
}
