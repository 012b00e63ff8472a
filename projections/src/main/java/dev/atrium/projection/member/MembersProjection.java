package dev.atrium.projection.member;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.AccountReactivatedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.api.account.EmailVerifiedEvent;
import dev.atrium.api.account.RoleGrantedEvent;
import dev.atrium.api.account.RoleRevokedEvent;
import dev.atrium.api.account.SuspensionLiftedEvent;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.deletion.UserErasedEvent;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.PasswordChangedEvent;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserRegisteredEvent;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.member.MemberRow;
import dev.atrium.query.member.MemberTable;
import dev.atrium.query.storage.Storable;
import java.time.Instant;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps identity and standing of each member. */
@Component
@ProcessingGroup(ProcessingGroups.MEMBERS)
public class MembersProjection {

    private final RowChanges<UserId, MemberRow> changes;

    @Autowired
    MembersProjection(MemberTable table) {
        this(new UnitOfWorkChanges<>(ProcessingGroups.MEMBERS, table));
    }

    public MembersProjection(RowChanges<UserId, MemberRow> changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(UserRegisteredEvent event, @Timestamp Instant at) {
        Storable.text(event.userName().value() + event.firstName() + event.lastName() + event.email());
        MemberView view = new MemberView(
                event.userId(),
                event.accountId(),
                event.userName(),
                event.firstName(),
                event.lastName(),
                event.email(),
                false,
                null,
                event.language(),
                true,
                null,
                Set.of(),
                at);
        changes.put(event.userId(), new MemberRow(view, event.password()));
    }

    @EventHandler
    void on(PasswordChangedEvent event) {
        changes.change(event.userId(), row -> row.password(event.password()));
    }

    @EventHandler
    void on(AccountOpenedEvent event) {
        changes.change(event.userId(), row -> row.opened(event.phone(), event.roles()));
    }

    @EventHandler
    void on(EmailVerifiedEvent event) {
        changes.change(event.userId(), MemberRow::emailVerified);
    }

    @EventHandler
    void on(RoleGrantedEvent event) {
        changes.change(event.userId(), row -> row.granted(event.role()));
    }

    @EventHandler
    void on(RoleRevokedEvent event) {
        changes.change(event.userId(), row -> row.revoked(event.role()));
    }

    @EventHandler
    void on(AccountSuspendedEvent event) {
        changes.change(event.userId(), row -> row.suspendedUntil(event.until()));
    }

    @EventHandler
    void on(SuspensionLiftedEvent event) {
        changes.change(event.userId(), row -> row.suspendedUntil(null));
    }

    @EventHandler
    void on(AccountDeactivatedEvent event) {
        changes.change(event.userId(), row -> row.active(false));
    }

    @EventHandler
    void on(AccountReactivatedEvent event) {
        changes.change(event.userId(), row -> row.active(true));
    }

    /** From here on nobody signs in to the account, and open sessions end. */
    @EventHandler
    void on(AccountDeletionStartedEvent event) {
        changes.change(event.userId(), row -> row.active(false));
    }

    /** What is left of the member elsewhere is told by the id, which means nobody. */
    @EventHandler
    void on(UserErasedEvent event) {
        changes.remove(event.userId());
    }
}
