package dev.atrium.saga.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.AccountDeletionCompletedEvent;
import dev.atrium.api.deletion.AccountDeletionFailedEvent;
import dev.atrium.api.deletion.AccountDeletionResumedEvent;
import dev.atrium.api.deletion.AccountDeletionScheduledEvent;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.deletion.AccountDeletionStoppedEvent;
import dev.atrium.api.deletion.DeletionAttemptFailedEvent;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.StripeCustomerForgottenEvent;
import dev.atrium.api.deletion.UserBecameDeletableEvent;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.test.saga.SagaTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountDeletionSagaTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant DUE = NOON.plus(Duration.ofDays(30));
    private static final UserId ALICE = new UserId(1001);
    private static final AccountId ACCOUNT = new AccountId(2001);
    private static final String ID = "2001";
    private static final EmailAddress EMAIL = new EmailAddress("alice@example.org");
    private static final AccountDeletionScheduledEvent SCHEDULED =
            new AccountDeletionScheduledEvent(ACCOUNT, ALICE, EMAIL, Locale.ENGLISH, NOON, DUE);
    private static final AccountDeletionStoppedEvent STOPPED =
            new AccountDeletionStoppedEvent(ACCOUNT, ALICE, EMAIL, Locale.ENGLISH);
    private static final String SCHEDULE = "schedule " + ACCOUNT + " " + DUE;
    private static final AccountDeletionStartedEvent STARTED = new AccountDeletionStartedEvent(ACCOUNT, ALICE, "cus_1");

    private final SagaTestFixture<AccountDeletionSaga> saga = new SagaTestFixture<>(AccountDeletionSaga.class);
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void desk() {
        saga.registerResource(new RecordingDesk());
    }

    @Test
    void scheduledDeletionWaitsForItsDate() {
        saga.givenCurrentTime(NOON)
                .whenAggregate(ID)
                .publishes(SCHEDULED)
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
        assertThat(asked).containsExactly(SCHEDULE);
    }

    /** Ten thousand sagas may have the same date; whoever begins them takes them in batches. */
    @Test
    void hasNoDeadlineOfItsOwnForTheDate() throws Exception {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(SCHEDULED)
                .whenTimeElapses(Duration.ofDays(30))
                .expectNoScheduledDeadlines()
                .expectNoDispatchedCommands();
    }

    @Test
    void stoppedDeletionIsForgotten() {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(SCHEDULED)
                .whenPublishingA(STOPPED)
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
        assertThat(asked).containsExactly(SCHEDULE, "cancel " + ACCOUNT);
    }

    @Test
    void stepsAreAskedForInTheOrderOfThePhases() throws Exception {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(SCHEDULED)
                .andThenTimeElapses(Duration.ofDays(30))
                .andThenAPublished(STARTED)
                .andThenAPublished(new StripeCustomerForgottenEvent(ACCOUNT, ALICE))
                .andThenAPublished(new UserBecameDeletableEvent(ACCOUNT, ALICE))
                .whenPublishingA(new AccountDeletionCompletedEvent(ACCOUNT, ALICE))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
        assertThat(asked)
                .containsExactly(
                        SCHEDULE, "open cus_1", "STRIPE_STARTED", "STRIPE_COMPLETED", "USER_DELETABLE", "close");
    }

    @Test
    void failedStepIsAskedForAgainWhenItsTimeComes() throws Exception {
        Instant nextTry = DUE.plusSeconds(30);
        saga.givenCurrentTime(NOON)
                .andThenAPublished(SCHEDULED)
                .andThenTimeElapses(Duration.ofDays(30))
                .andThenAPublished(STARTED)
                .andThenAPublished(failure(1, nextTry))
                .whenTimeElapses(Duration.ofSeconds(29))
                .expectScheduledDeadlineWithName(nextTry, AccountDeletionSaga.RETRY_DUE);
        assertThat(asked).containsExactly(SCHEDULE, "open cus_1", "STRIPE_STARTED");
    }

    @Test
    void retryComesAtItsSecond() throws Exception {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(SCHEDULED)
                .andThenTimeElapses(Duration.ofDays(30))
                .andThenAPublished(STARTED)
                .andThenAPublished(failure(1, DUE.plusSeconds(30)))
                .whenTimeElapses(Duration.ofSeconds(30))
                .expectNoScheduledDeadlines();
        assertThat(asked).containsExactly(SCHEDULE, "open cus_1", "STRIPE_STARTED", "STRIPE_STARTED");
    }

    @Test
    void failedDeletionWaitsUntilItIsResumed() throws Exception {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(SCHEDULED)
                .andThenTimeElapses(Duration.ofDays(30))
                .andThenAPublished(STARTED)
                .andThenAPublished(new AccountDeletionFailedEvent(ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED, "Away"))
                .andThenTimeElapses(Duration.ofDays(1))
                .whenPublishingA(new AccountDeletionResumedEvent(ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED))
                .expectActiveSagas(1);
        assertThat(asked).containsExactly(SCHEDULE, "open cus_1", "STRIPE_STARTED", "STRIPE_STARTED");
    }

    @Test
    void resumedDeletionForgetsTheRetryThatWaited() throws Exception {
        saga.givenCurrentTime(NOON)
                .andThenAPublished(SCHEDULED)
                .andThenTimeElapses(Duration.ofDays(30))
                .andThenAPublished(STARTED)
                .andThenAPublished(failure(2, DUE.plusSeconds(60)))
                .whenPublishingA(new AccountDeletionResumedEvent(ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED))
                .expectNoScheduledDeadlines();
    }

    private static DeletionAttemptFailedEvent failure(int failures, Instant nextTry) {
        return new DeletionAttemptFailedEvent(ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED, failures, "Away", nextTry);
    }

    private final class RecordingDesk implements DeletionDesk {

        @Override
        public void schedule(Person person, Instant date) {
            asked.add("schedule " + person.account() + " " + date);
        }

        @Override
        public void cancel(Person person) {
            asked.add("cancel " + person.account());
        }

        @Override
        public void open(Person person, @Nullable String stripeCustomerId) {
            asked.add("open " + stripeCustomerId);
        }

        @Override
        public void ask(Person person, DeletionPhase phase) {
            asked.add(phase.name());
        }

        @Override
        public void close(Person person) {
            asked.add("close");
        }
    }
}
