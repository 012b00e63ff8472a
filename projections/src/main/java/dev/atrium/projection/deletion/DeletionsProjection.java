package dev.atrium.projection.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.AccountDeletionCompletedEvent;
import dev.atrium.api.deletion.AccountDeletionFailedEvent;
import dev.atrium.api.deletion.AccountDeletionResumedEvent;
import dev.atrium.api.deletion.AccountDeletionScheduledEvent;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.deletion.AccountDeletionStoppedEvent;
import dev.atrium.api.deletion.DeletionAttemptFailedEvent;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.StripeCustomerForgottenEvent;
import dev.atrium.api.deletion.UserBecameDeletableEvent;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.deletion.DeletionTable;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps how far each deletion has come. */
@Component
@ProcessingGroup(ProcessingGroups.ACCOUNT_DELETIONS)
public class DeletionsProjection {

    private final RowChanges<AccountId, DeletionView> changes;

    @Autowired
    DeletionsProjection(DeletionTable table) {
        this(new UnitOfWorkChanges<>(ProcessingGroups.ACCOUNT_DELETIONS, table));
    }

    public DeletionsProjection(RowChanges<AccountId, DeletionView> changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(AccountDeletionScheduledEvent event, @Timestamp Instant at) {
        changes.put(
                event.accountId(),
                new DeletionView(
                        event.accountId(),
                        event.userId(),
                        DeletionPhase.PENDING,
                        DeletionPhase.PENDING,
                        event.scheduledAt(),
                        event.deletionDate(),
                        0,
                        null,
                        null,
                        at));
    }

    @EventHandler
    void on(AccountDeletionStoppedEvent event) {
        changes.remove(event.accountId());
    }

    @EventHandler
    void on(AccountDeletionStartedEvent event, @Timestamp Instant at) {
        enter(event.accountId(), DeletionPhase.STRIPE_STARTED, at);
    }

    @EventHandler
    void on(StripeCustomerForgottenEvent event, @Timestamp Instant at) {
        enter(event.accountId(), DeletionPhase.STRIPE_COMPLETED, at);
    }

    @EventHandler
    void on(UserBecameDeletableEvent event, @Timestamp Instant at) {
        enter(event.accountId(), DeletionPhase.USER_DELETABLE, at);
    }

    @EventHandler
    void on(AccountDeletionResumedEvent event, @Timestamp Instant at) {
        enter(event.accountId(), event.phase(), at);
    }

    @EventHandler
    void on(AccountDeletionCompletedEvent event, @Timestamp Instant at) {
        enter(event.accountId(), DeletionPhase.COMPLETED, at);
    }

    @EventHandler
    void on(DeletionAttemptFailedEvent event, @Timestamp Instant at) {
        changes.change(
                event.accountId(),
                row -> row.failing(event.phase(), event.failures(), event.cause(), event.nextTry(), at));
    }

    @EventHandler
    void on(AccountDeletionFailedEvent event, @Timestamp Instant at) {
        changes.change(event.accountId(), row -> row.failed(event.cause(), at));
    }

    private void enter(AccountId account, DeletionPhase phase, Instant at) {
        changes.change(account, row -> row.entering(phase, at));
    }
}
