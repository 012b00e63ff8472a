package dev.atrium.saga.deletion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
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
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One deletion, from the moment it is scheduled to its end. It asks for what is to be done, and when; the work itself has its
 * own thread, because a saga that waits for Stripe would hold up all others. It calls nothing that can fail, so no failure of
 * it is ever lost: what went wrong is told by the account's events.
 */
@Saga
@ProcessingGroup("account-deletion-saga")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets the person, Axon the collaborators
public class AccountDeletionSaga {

    static final String RETRY_DUE = "retry-due";

    private Person person;
    private @Nullable DeletionPhase phase;
    private @Nullable String retryDeadline;

    @JsonIgnore
    private transient DeadlineManager deadlines;

    @JsonIgnore
    private transient DeletionDesk desk;

    @Autowired
    void setDeadlines(DeadlineManager deadlines) {
        this.deadlines = deadlines;
    }

    @Autowired
    void setDesk(DeletionDesk desk) {
        this.desk = desk;
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeletionScheduledEvent event) {
        person = new Person(event.userId(), event.accountId());
        desk.schedule(person, event.deletionDate());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeletionStoppedEvent event) {
        desk.cancel(person);
    }

    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeletionStartedEvent event) {
        desk.open(person, event.stripeCustomerId());
        ask(DeletionPhase.STRIPE_STARTED);
    }

    @SagaEventHandler(associationProperty = "accountId")
    void on(StripeCustomerForgottenEvent event) {
        ask(DeletionPhase.STRIPE_COMPLETED);
    }

    @SagaEventHandler(associationProperty = "accountId")
    void on(UserBecameDeletableEvent event) {
        ask(DeletionPhase.USER_DELETABLE);
    }

    @SagaEventHandler(associationProperty = "accountId")
    void on(DeletionAttemptFailedEvent event) {
        retryDeadline = deadlines.schedule(event.nextTry(), RETRY_DUE);
    }

    @DeadlineHandler(deadlineName = RETRY_DUE)
    void retry() {
        retryDeadline = null;
        if (phase != null) {
            desk.ask(person, phase);
        }
    }

    /** Waits for being resumed; what failed, and how, is in the table of deletions. */
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeletionFailedEvent event) {
        cancelRetry();
    }

    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeletionResumedEvent event) {
        ask(event.phase());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeletionCompletedEvent event) {
        cancelRetry();
        desk.close(person);
    }

    private void ask(DeletionPhase next) {
        cancelRetry();
        phase = next;
        desk.ask(person, next);
    }

    private void cancelRetry() {
        if (retryDeadline != null) {
            deadlines.cancelSchedule(RETRY_DUE, retryDeadline);
            retryDeadline = null;
        }
    }
}
