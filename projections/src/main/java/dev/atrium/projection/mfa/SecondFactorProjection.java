package dev.atrium.projection.mfa;

import dev.atrium.api.deletion.UserErasedEvent;
import dev.atrium.api.mfa.BackupCodeUsedEvent;
import dev.atrium.api.mfa.BackupCodesRegeneratedEvent;
import dev.atrium.api.mfa.MfaDisabledEvent;
import dev.atrium.api.mfa.MfaEnabledEvent;
import dev.atrium.api.mfa.SecondFactorView;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.UserId;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.mfa.SecondFactorTable;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps whether a member's account is protected. A member who never turned it on has no row. */
@Component
@ProcessingGroup(ProcessingGroups.SECOND_FACTORS)
public class SecondFactorProjection {

    private final RowChanges<UserId, SecondFactorView> changes;

    @Autowired
    SecondFactorProjection(SecondFactorTable table) {
        this(new UnitOfWorkChanges<>(ProcessingGroups.SECOND_FACTORS, table));
    }

    public SecondFactorProjection(RowChanges<UserId, SecondFactorView> changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(MfaEnabledEvent event, @Timestamp Instant at) {
        changes.put(
                event.userId(),
                new SecondFactorView(event.userId(), true, event.backupCodes().left(), at));
    }

    @EventHandler
    void on(MfaDisabledEvent event, @Timestamp Instant at) {
        changes.put(event.userId(), new SecondFactorView(event.userId(), false, 0, at));
    }

    @EventHandler
    void on(BackupCodesRegeneratedEvent event) {
        left(event.userId(), event.backupCodes().left());
    }

    @EventHandler
    void on(BackupCodeUsedEvent event) {
        left(event.userId(), event.left());
    }

    @EventHandler
    void on(UserErasedEvent event) {
        changes.remove(event.userId());
    }

    private void left(UserId user, int codes) {
        changes.change(user, row -> new SecondFactorView(user, row.on(), codes, row.since()));
    }
}
