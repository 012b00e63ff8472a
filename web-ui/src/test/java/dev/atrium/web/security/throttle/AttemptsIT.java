package dev.atrium.web.security.throttle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.shared.TsidSource;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import dev.atrium.web.account.TestClock;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class AttemptsIT {

    private static final Limit FIVE = new Limit("five", 5, Duration.ofMinutes(15));
    private static final Limit EIGHT = new Limit("eight", 8, Duration.ofMinutes(15));
    private static final TestDatabase DATABASE = migrated();

    private final TestClock clock = new TestClock();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final Attempts attempts = node(1);

    private static TestDatabase migrated() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return database;
    }

    private Attempts node(int number) {
        DataSource dataSource = DATABASE.dataSource(); // one for both, or the statements are not in the transaction
        return new Attempts(
                new AttemptTable(JdbcClient.create(dataSource)),
                new JdbcTransactionManager(dataSource),
                (purpose, value) -> sha256(purpose + "\0" + value),
                new TsidSource(number),
                clock);
    }

    @BeforeEach
    void clear() {
        jdbc.sql("delete from web_attempt").update();
    }

    @Test
    void parallelTriesOnTwoNodesAreCountedExactly() throws Exception {
        Attempts otherNode = node(2);
        Callable<Verdict> here = () -> attempts.take(FIVE.of("alice"), EIGHT.of("here"));
        Callable<Verdict> there = () -> otherNode.take(FIVE.of("alice"), EIGHT.of("there"));
        assertThat(goes(Stream.concat(Collections.nCopies(20, here).stream(), Collections.nCopies(20, there).stream())
                        .toList()))
                .isEqualTo(5);
        assertThat(rows()).isEqualTo(10);
    }

    @Test
    void crossedSubjectsDoNotDeadlock() throws Exception {
        List<Callable<Verdict>> tries = Stream.of("a", "b", "c", "d")
                .flatMap(account -> Stream.of("w", "x", "y", "z")
                        .flatMap(address -> Collections.nCopies(3, account + address).stream()))
                .<Callable<Verdict>>map(
                        pair -> () -> attempts.take(FIVE.of(pair.substring(0, 1)), EIGHT.of(pair.substring(1))))
                .toList();
        assertThat(goes(tries)).isLessThanOrEqualTo(20);
    }

    @Test
    void refusedTryIsNotCountedAndTellsHowLongToWait() {
        take(5, "alice");
        clock.pass(Duration.ofMinutes(5));
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.take(FIVE.of("alice")))
                    .isInstanceOfSatisfying(
                            Verdict.Wait.class,
                            wait -> assertThat(wait.time()).isBetween(Duration.ofSeconds(590), Duration.ofMinutes(10)));
        }
        clock.pass(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(attempts.take(FIVE.of("alice"))).isInstanceOf(Verdict.Go.class);
    }

    @Test
    void forgivingClearsWhatTheSameTriesCountedElsewhereAndNothingElse() {
        attempts.take(FIVE.of("alice"), EIGHT.of("here"));
        attempts.take(FIVE.of("bob"), EIGHT.of("here"));
        attempts.forgive(FIVE.of("alice"));
        assertThat(jdbc.sql("select bucket from web_attempt order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("eight", "five");
    }

    @Test
    void tryGivenBackDoesNotCount() {
        Verdict.Go go = (Verdict.Go) attempts.take(FIVE.of("alice"), EIGHT.of("here"));
        attempts.giveBack(go);
        assertThat(rows()).isZero();
    }

    @Test
    void outdatedTriesAreSweptAway() {
        take(5, "alice");
        clock.pass(Duration.ofMinutes(16));
        take(1, "bob");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void tableHoldsNoNames() {
        attempts.take(FIVE.of("alice@example.com"));
        assertThat(jdbc.sql("select encode(key, 'escape') || bucket from web_attempt")
                        .query(String.class)
                        .single())
                .doesNotContain("alice");
    }

    private void take(int times, String subject) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.take(FIVE.of(subject))).isInstanceOf(Verdict.Go.class);
        }
    }

    private static long goes(List<Callable<Verdict>> tries) throws InterruptedException {
        try (ExecutorService visitors = Executors.newFixedThreadPool(16)) {
            return visitors.invokeAll(tries).stream()
                    .map(Future::resultNow)
                    .filter(Verdict.Go.class::isInstance)
                    .count();
        }
    }

    private long rows() {
        return jdbc.sql("select count(*) from web_attempt").query(Long.class).single();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
