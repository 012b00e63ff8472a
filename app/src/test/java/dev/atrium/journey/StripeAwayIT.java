package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe is away for one try of a deletion, for three of another, and for all four of a third: from the button to the end, with
 * the pauses that a site in production makes.
 */
@Tag("endurance")
class StripeAwayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private record Failure(Instant at, Instant nextTry) {

        long pause() {
            return Math.round(Duration.between(at, nextTry).toMillis() / 1000.0);
        }
    }

    @Test
    void stepIsTriedAgainAfterHalfAMinuteAMinuteAndTwoAndThenFailsUntilItIsTakenUpAgain() throws Exception {
        Path data = directory.resolve("site");
        try (SiteProcess site = SiteProcess.start(data, "--atrium.deletion.interval=PT1S")) {
            JdbcClient jdbc = SiteDatabase.of(data).jdbc();
            StripeDesk stripe = new StripeDesk(site.port());
            LeavingMember always = payer(site);
            LeavingMember thrice = payer(site);
            LeavingMember once = payer(site);

            stripe.fault("error", 100_000);
            always.leave(always.visitor());
            awaitFailures(1, always, jdbc);
            awaitFailures(2, always, jdbc);
            thrice.leave(thrice.visitor());
            awaitFailed(always, jdbc);
            awaitFailures(3, thrice, jdbc);
            once.leave(once.visitor());
            awaitFailures(1, once, jdbc);
            stripe.fault("none", 0);

            awaitPhase("COMPLETED", once, jdbc);
            awaitPhase("COMPLETED", thrice, jdbc);
            assertThat(failures(once, jdbc)).extracting(Failure::pause).containsExactly(30L);
            assertThat(failures(thrice, jdbc)).extracting(Failure::pause).containsExactly(30L, 60L, 120L);
            assertThat(failures(always, jdbc)).extracting(Failure::pause).containsExactly(30L, 60L, 120L);
            assertEveryTryWasInTime(always, jdbc);
            assertThat(stripe.customersOf(once.user())).isEmpty();
            assertThat(stripe.customersOf(thrice.user())).isEmpty();
            assertThat(stripe.customersOf(always.user())).as("still there").hasSize(1);
        }
    }

    private static LeavingMember payer(SiteProcess site) throws Exception {
        LeavingMember member = LeavingMember.registered(site.port());
        member.pay();
        return member;
    }

    private static void awaitFailures(int count, LeavingMember member, JdbcClient jdbc) {
        await(count + " failures of " + member.name())
                .atMost(PATIENCE)
                .until(() -> failures(member, jdbc).size() >= count);
    }

    private static void awaitFailed(LeavingMember member, JdbcClient jdbc) {
        awaitPhase("FAILED", member, jdbc);
    }

    private static void awaitPhase(String phase, LeavingMember member, JdbcClient jdbc) {
        await(phase + " of " + member.name())
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from account_deletion where user_id = ? and phase = ?")
                                .params(List.of(Long.parseLong(member.user()), phase))
                                .query(Long.class)
                                .single()
                        == 1);
    }

    /** When each try failed, and when the next one was to be. */
    private static List<Failure> failures(LeavingMember member, JdbcClient jdbc) {
        return jdbc.sql("""
                        select time_stamp, convert_from(payload, 'UTF8') from domain_event_entry
                        where aggregate_identifier = (select account_id::text from account_deletion where user_id = ?)
                        and payload_type like '%DeletionAttemptFailedEvent' order by sequence_number""")
                .param(Long.parseLong(member.user()))
                .query((row, number) -> new Failure(
                        row.getTimestamp(1).toInstant(),
                        Instant.parse(JsonMapper.shared()
                                .readTree(row.getString(2))
                                .path("nextTry")
                                .asString())))
                .list();
    }

    /** No try came before its time, and none much later. */
    private static void assertEveryTryWasInTime(LeavingMember member, JdbcClient jdbc) {
        List<Failure> failures = failures(member, jdbc);
        for (int i = 1; i < failures.size(); i++) {
            assertThat(Duration.between(
                            failures.get(i - 1).nextTry(), failures.get(i).at()))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(30));
        }
    }
}
