package dev.atrium.command.account;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;
import static dev.atrium.command.Members.NOON;

import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.DateTooFarException;
import dev.atrium.api.account.Role;
import dev.atrium.api.deletion.AccountDeletionCompletedEvent;
import dev.atrium.api.deletion.AccountDeletionFailedEvent;
import dev.atrium.api.deletion.AccountDeletionResumedEvent;
import dev.atrium.api.deletion.AccountDeletionScheduledEvent;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.deletion.AccountDeletionStoppedEvent;
import dev.atrium.api.deletion.CompleteAccountDeletionCommand;
import dev.atrium.api.deletion.ConfirmStripeCustomerForgottenCommand;
import dev.atrium.api.deletion.ConfirmUserDeletableCommand;
import dev.atrium.api.deletion.DeletionAttemptFailedEvent;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionUnderWayException;
import dev.atrium.api.deletion.ReportDeletionFailureCommand;
import dev.atrium.api.deletion.ResumeAccountDeletionCommand;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.deletion.StartAccountDeletionCommand;
import dev.atrium.api.deletion.StopAccountDeletionCommand;
import dev.atrium.api.deletion.StripeCustomerForgottenEvent;
import dev.atrium.api.deletion.UserBecameDeletableEvent;
import dev.atrium.api.export.DataExportRequestedEvent;
import dev.atrium.api.export.RequestDataExportCommand;
import dev.atrium.api.payment.StripeCustomerLinkedEvent;
import dev.atrium.api.user.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartureTest {

    private static final EmailAddress EMAIL = new EmailAddress("alice@example.org");
    private static final String FAULT = "PaymentException";
    private static final Instant DUE = NOON.plusSeconds(3600);
    private static final AccountOpenedEvent OPENED =
            new AccountOpenedEvent(ALICES_ACCOUNT, ALICE, null, Set.of(Role.MEMBER), "cus_alice");
    private static final AccountDeletionScheduledEvent SCHEDULED =
            new AccountDeletionScheduledEvent(ALICES_ACCOUNT, ALICE, EMAIL, Locale.ENGLISH, NOON, DUE);
    private static final AccountDeletionStoppedEvent STOPPED =
            new AccountDeletionStoppedEvent(ALICES_ACCOUNT, ALICE, EMAIL, Locale.ENGLISH);
    private static final AccountDeletionStartedEvent STARTED =
            new AccountDeletionStartedEvent(ALICES_ACCOUNT, ALICE, "cus_alice");
    private static final StripeCustomerForgottenEvent FORGOTTEN =
            new StripeCustomerForgottenEvent(ALICES_ACCOUNT, ALICE);
    private static final UserBecameDeletableEvent DELETABLE = new UserBecameDeletableEvent(ALICES_ACCOUNT, ALICE);
    private static final AccountDeletionCompletedEvent COMPLETED =
            new AccountDeletionCompletedEvent(ALICES_ACCOUNT, ALICE);
    private static final AccountDeletionFailedEvent FAILED =
            new AccountDeletionFailedEvent(ALICES_ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED, FAULT);

    private static final ScheduleAccountDeletionCommand SCHEDULE =
            new ScheduleAccountDeletionCommand(ALICES_ACCOUNT, EMAIL, Locale.ENGLISH, NOON, DUE);
    private static final StopAccountDeletionCommand STOP =
            new StopAccountDeletionCommand(ALICES_ACCOUNT, EMAIL, Locale.ENGLISH);

    private final AggregateTestFixture<Account> account = new AggregateTestFixture<>(Account.class);

    @Test
    void deletionIsScheduled() {
        given().when(SCHEDULE).expectEvents(SCHEDULED);
    }

    /** The event would be kept, and no projection could follow it. */
    @ParameterizedTest
    @ValueSource(strings = {"2036-11-23T12:00:01Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void deletionIsNotScheduledMoreThanTenYearsAhead(Instant date) {
        given().when(new ScheduleAccountDeletionCommand(ALICES_ACCOUNT, EMAIL, Locale.ENGLISH, NOON, date))
                .expectNoEvents()
                .expectException(DateTooFarException.class);
    }

    @Test
    void schedulingTwiceKeepsTheFirstDate() {
        given(SCHEDULED)
                .when(new ScheduleAccountDeletionCommand(
                        ALICES_ACCOUNT, EMAIL, Locale.ENGLISH, NOON, DUE.plusSeconds(1)))
                .expectNoEvents();
    }

    @Test
    void whoSchedulesIsToldHowFarItIs() {
        given().when(SCHEDULE).expectResultMessagePayload(DeletionPhase.PENDING);
        new DepartureTest()
                .given(SCHEDULED, STARTED, FORGOTTEN, DELETABLE, COMPLETED)
                .when(SCHEDULE)
                .expectNoEvents()
                .expectResultMessagePayload(DeletionPhase.COMPLETED);
    }

    @Test
    void deletionIsStopped() {
        given(SCHEDULED).when(STOP).expectEvents(STOPPED);
    }

    @Test
    void stoppingWhatIsNotScheduledDoesNothing() {
        given(SCHEDULED, STOPPED).when(STOP).expectNoEvents();
    }

    @Test
    void stoppedDeletionCanBeScheduledAgain() {
        given(SCHEDULED, STOPPED).when(SCHEDULE).expectEvents(SCHEDULED);
    }

    @Test
    void deletionStartsAtItsDate() {
        given(SCHEDULED).when(start(DUE)).expectEvents(STARTED);
    }

    @Test
    void deletionDoesNotStartBeforeItsDate() {
        given(SCHEDULED).when(start(DUE.minusMillis(1))).expectNoEvents();
    }

    @Test
    void stoppedDeletionDoesNotStart() {
        given(SCHEDULED, STOPPED).when(start(DUE)).expectNoEvents();
    }

    @Test
    void deletionStartsOnce() {
        given(SCHEDULED, STARTED).when(start(DUE)).expectNoEvents();
    }

    @Test
    void startedDeletionCannotBeStopped() {
        for (Object[] past : List.of(
                new Object[] {SCHEDULED, STARTED},
                new Object[] {SCHEDULED, STARTED, FORGOTTEN},
                new Object[] {SCHEDULED, STARTED, FORGOTTEN, DELETABLE},
                new Object[] {SCHEDULED, STARTED, FAILED})) {
            new DepartureTest()
                    .given(past)
                    .when(STOP)
                    .expectNoEvents()
                    .expectException(DeletionUnderWayException.class);
        }
    }

    @Test
    void phasesFollowEachOther() {
        given(SCHEDULED, STARTED)
                .when(new ConfirmStripeCustomerForgottenCommand(ALICES_ACCOUNT))
                .expectEvents(FORGOTTEN);
        new DepartureTest()
                .given(SCHEDULED, STARTED, FORGOTTEN)
                .when(new ConfirmUserDeletableCommand(ALICES_ACCOUNT))
                .expectEvents(DELETABLE);
        new DepartureTest()
                .given(SCHEDULED, STARTED, FORGOTTEN, DELETABLE)
                .when(new CompleteAccountDeletionCommand(ALICES_ACCOUNT))
                .expectEvents(COMPLETED);
    }

    @Test
    void confirmationThatIsNotAwaitedDoesNothing() {
        given(SCHEDULED)
                .when(new ConfirmStripeCustomerForgottenCommand(ALICES_ACCOUNT))
                .expectNoEvents();
        new DepartureTest()
                .given(SCHEDULED, STARTED)
                .when(new CompleteAccountDeletionCommand(ALICES_ACCOUNT))
                .expectNoEvents();
        new DepartureTest()
                .given(SCHEDULED, STARTED, FORGOTTEN, DELETABLE)
                .when(new ConfirmUserDeletableCommand(ALICES_ACCOUNT))
                .expectNoEvents();
    }

    @Test
    void customerAtStripeIsTheOneThatWasLinked() {
        given(new StripeCustomerLinkedEvent(ALICES_ACCOUNT, ALICE, "cus_linked"), SCHEDULED)
                .when(start(DUE))
                .expectEvents(new AccountDeletionStartedEvent(ALICES_ACCOUNT, ALICE, "cus_linked"));
    }

    @Test
    void nobodyExportsWhatIsBeingErased() {
        RequestDataExportCommand request = new RequestDataExportCommand(ALICES_ACCOUNT, 7);
        given(SCHEDULED).when(request).expectEvents(new DataExportRequestedEvent(ALICES_ACCOUNT, ALICE, 7));
        new DepartureTest().given(SCHEDULED, STARTED).when(request).expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 60", "2, 120"})
    void failureIsTriedAgainEverLater(int failuresBefore, int seconds) {
        given(failures(failuresBefore)).when(failure()).expectEvents(attempt(failuresBefore + 1, seconds));
    }

    @Test
    void deletionFailsAfterThreeRetries() {
        given(failures(3)).when(failure()).expectEvents(FAILED);
    }

    @Test
    void nextPhaseHasAllItsTries() {
        List<Object> past = new ArrayList<>(List.of(failures(3)));
        past.add(FORGOTTEN);
        given(past.toArray())
                .when(new ReportDeletionFailureCommand(ALICES_ACCOUNT, DeletionPhase.STRIPE_COMPLETED, FAULT, NOON))
                .expectEvents(new DeletionAttemptFailedEvent(
                        ALICES_ACCOUNT, ALICE, DeletionPhase.STRIPE_COMPLETED, 1, FAULT, NOON.plusSeconds(30)));
    }

    @Test
    void lateReportOfAnEarlierPhaseDoesNothing() {
        given(SCHEDULED, STARTED, FORGOTTEN).when(failure()).expectNoEvents();
    }

    @Test
    void failedDeletionIsResumedInItsPhaseWithAllItsTries() {
        AccountDeletionResumedEvent resumed =
                new AccountDeletionResumedEvent(ALICES_ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED);
        given(SCHEDULED, STARTED, FAILED)
                .when(new ResumeAccountDeletionCommand(ALICES_ACCOUNT))
                .expectEvents(resumed);
        new DepartureTest()
                .given(SCHEDULED, STARTED, FAILED, resumed)
                .when(failure())
                .expectEvents(attempt(1, 30));
    }

    @Test
    void onlyWhatIsUnderWayIsResumed() {
        given(SCHEDULED).when(new ResumeAccountDeletionCommand(ALICES_ACCOUNT)).expectNoEvents();
        new DepartureTest()
                .given(SCHEDULED, STARTED, FORGOTTEN, DELETABLE, COMPLETED)
                .when(new ResumeAccountDeletionCommand(ALICES_ACCOUNT))
                .expectNoEvents();
    }

    private TestExecutor<Account> given(Object... past) {
        return account.given(Stream.concat(Stream.of(OPENED), Stream.of(past)).toArray());
    }

    private static StartAccountDeletionCommand start(Instant at) {
        return new StartAccountDeletionCommand(ALICES_ACCOUNT, at);
    }

    private static ReportDeletionFailureCommand failure() {
        return new ReportDeletionFailureCommand(ALICES_ACCOUNT, DeletionPhase.STRIPE_STARTED, FAULT, NOON);
    }

    private static Object[] failures(int count) {
        List<Object> past = new ArrayList<>(List.of(SCHEDULED, STARTED));
        for (int failure = 1; failure <= count; failure++) {
            past.add(attempt(failure, 30));
        }
        return past.toArray();
    }

    private static DeletionAttemptFailedEvent attempt(int failure, int seconds) {
        return new DeletionAttemptFailedEvent(
                ALICES_ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED, failure, FAULT, NOON.plusSeconds(seconds));
    }
}
