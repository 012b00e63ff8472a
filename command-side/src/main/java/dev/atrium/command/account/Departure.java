package dev.atrium.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.FarthestDate;
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
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * How an account is left. Whether a deletion is stopped or started is decided here and nowhere else: both are commands to one
 * aggregate, so one of them comes first, and the other finds what that has left.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the account's first event sets the ids
class Departure {

    private AccountId accountId;

    @DataSubject
    private UserId userId;

    @PersonalData
    private @Nullable String stripeCustomerId;

    /** Null while nobody wants to leave. */
    private @Nullable DeletionPhase phase;

    private @Nullable Instant deletionDate;

    /** Of the current step. */
    private int failures;

    /** Whether the step gave up; its phase is still {@link #phase}. */
    private boolean failed;

    /** @return how far the deletion is, which may have been scheduled before */
    @CommandHandler
    DeletionPhase handle(ScheduleAccountDeletionCommand command) {
        if (phase == null) {
            FarthestDate.check(command.deletionDate(), command.at());
            apply(new AccountDeletionScheduledEvent(
                    accountId, userId, command.email(), command.language(), command.at(), command.deletionDate()));
        }
        return Objects.requireNonNullElse(phase, DeletionPhase.PENDING);
    }

    @CommandHandler
    void handle(StopAccountDeletionCommand command) {
        if (phase == DeletionPhase.PENDING) {
            apply(new AccountDeletionStoppedEvent(accountId, userId, command.email(), command.language()));
        } else if (phase != null) {
            throw new DeletionUnderWayException();
        }
    }

    /** A deadline that was set before somebody stopped and scheduled again comes too early. */
    @CommandHandler
    void handle(StartAccountDeletionCommand command) {
        if (phase == DeletionPhase.PENDING && !command.at().isBefore(deletionDate)) {
            apply(new AccountDeletionStartedEvent(accountId, userId, stripeCustomerId));
        }
    }

    @CommandHandler
    void handle(ConfirmStripeCustomerForgottenCommand command) {
        if (phase == DeletionPhase.STRIPE_STARTED) {
            apply(new StripeCustomerForgottenEvent(accountId, userId));
        }
    }

    @CommandHandler
    void handle(ConfirmUserDeletableCommand command) {
        if (phase == DeletionPhase.STRIPE_COMPLETED) {
            apply(new UserBecameDeletableEvent(accountId, userId));
        }
    }

    @CommandHandler
    void handle(CompleteAccountDeletionCommand command) {
        if (phase == DeletionPhase.USER_DELETABLE) {
            apply(new AccountDeletionCompletedEvent(accountId, userId));
        }
    }

    @CommandHandler
    void handle(ReportDeletionFailureCommand command) {
        if (failed || phase != command.phase() || !command.phase().isUnderWay()) {
            return;
        }
        if (failures == DeletionRetries.MOST) {
            apply(new AccountDeletionFailedEvent(accountId, userId, command.phase(), command.cause()));
        } else {
            Instant nextTry = command.at().plus(DeletionRetries.waitAfter(failures));
            apply(new DeletionAttemptFailedEvent(
                    accountId, userId, command.phase(), failures + 1, command.cause(), nextTry));
        }
    }

    @CommandHandler
    void handle(ResumeAccountDeletionCommand command) {
        if (phase != null && phase.isUnderWay()) {
            apply(new AccountDeletionResumedEvent(accountId, userId, phase));
        }
    }

    /** Once the deletion is under way there is nobody to carry anything home. */
    @CommandHandler
    void handle(RequestDataExportCommand command) {
        if (phase == null || phase == DeletionPhase.PENDING) {
            apply(new DataExportRequestedEvent(accountId, userId, command.exportId()));
        }
    }

    @EventSourcingHandler
    void on(AccountOpenedEvent event) {
        accountId = event.accountId();
        userId = event.userId();
        stripeCustomerId = event.stripeCustomerId();
    }

    @EventSourcingHandler
    void on(StripeCustomerLinkedEvent event) {
        stripeCustomerId = event.stripeCustomerId();
    }

    @EventSourcingHandler
    void on(AccountDeletionScheduledEvent event) {
        enter(DeletionPhase.PENDING);
        deletionDate = event.deletionDate();
    }

    @EventSourcingHandler
    void on(AccountDeletionStoppedEvent event) {
        phase = null;
        deletionDate = null;
    }

    @EventSourcingHandler
    void on(AccountDeletionStartedEvent event) {
        enter(DeletionPhase.STRIPE_STARTED);
    }

    @EventSourcingHandler
    void on(StripeCustomerForgottenEvent event) {
        enter(DeletionPhase.STRIPE_COMPLETED);
        stripeCustomerId = null;
    }

    @EventSourcingHandler
    void on(UserBecameDeletableEvent event) {
        enter(DeletionPhase.USER_DELETABLE);
    }

    @EventSourcingHandler
    void on(AccountDeletionCompletedEvent event) {
        enter(DeletionPhase.COMPLETED);
    }

    @EventSourcingHandler
    void on(DeletionAttemptFailedEvent event) {
        failures = event.failures();
    }

    @EventSourcingHandler
    void on(AccountDeletionFailedEvent event) {
        failed = true;
    }

    @EventSourcingHandler
    void on(AccountDeletionResumedEvent event) {
        enter(event.phase());
    }

    private void enter(DeletionPhase next) {
        phase = next;
        failures = 0;
        failed = false;
    }
}
