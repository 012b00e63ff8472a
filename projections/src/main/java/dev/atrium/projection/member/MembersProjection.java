package dev.atrium.projection.member;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.AccountReactivatedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.api.account.EmailVerifiedEvent;
import dev.atrium.api.account.PhoneNumberChangedEvent;
import dev.atrium.api.account.PhoneNumberRemovedEvent;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.RoleGrantedEvent;
import dev.atrium.api.account.RoleRevokedEvent;
import dev.atrium.api.account.SuspensionLiftedEvent;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.deletion.UserErasedEvent;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.api.user.MemberDraft;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.PasswordChangedEvent;
import dev.atrium.api.user.PersonNameChangedEvent;
import dev.atrium.api.user.PictureChangedEvent;
import dev.atrium.api.user.PictureRemovedEvent;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserNameChangedEvent;
import dev.atrium.api.user.UserRegisteredEvent;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.member.MemberRow;
import dev.atrium.query.member.MemberTable;
import dev.atrium.query.storage.Storable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
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
    void on(UserRegisteredEvent event, @Timestamp Instant at, @SequenceNumber long number) {
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
                null,
                event.language(),
                true,
                null,
                Set.of(),
                at,
                number);
        changes.put(event.userId(), new MemberRow(view, event.password()));
    }

    @EventHandler
    void on(PasswordChangedEvent event, @SequenceNumber long number) {
        changes.change(event.userId(), row -> row.password(event.password(), number));
    }

    @EventHandler
    void on(UserNameChangedEvent event) {
        Storable.text(event.userName().value());
        change(event.userId(), member -> member.userName = event.userName());
    }

    @EventHandler
    void on(PersonNameChangedEvent event) {
        Storable.text(event.firstName().value() + event.lastName());
        change(event.userId(), member -> {
            member.firstName = event.firstName();
            member.lastName = event.lastName();
        });
    }

    /** Another spelling of the same address is as much verified as the former. */
    @EventHandler
    void on(EmailChangedEvent event) {
        Storable.text(event.email().value());
        change(event.userId(), member -> {
            member.email = event.email();
            member.emailVerified &= !event.toAnotherMailbox();
        });
    }

    @EventHandler
    void on(PictureChangedEvent event) {
        change(event.userId(), member -> member.picture = event.picture());
    }

    @EventHandler
    void on(PictureRemovedEvent event) {
        change(event.userId(), member -> member.picture = null);
    }

    @EventHandler
    void on(AccountOpenedEvent event) {
        change(event.userId(), member -> {
            member.phone = event.phone();
            member.roles = event.roles();
        });
    }

    @EventHandler
    void on(PhoneNumberChangedEvent event) {
        change(event.userId(), member -> member.phone = event.phone());
    }

    @EventHandler
    void on(PhoneNumberRemovedEvent event) {
        change(event.userId(), member -> member.phone = null);
    }

    @EventHandler
    void on(EmailVerifiedEvent event) {
        change(event.userId(), member -> member.emailVerified = true);
    }

    @EventHandler
    void on(RoleGrantedEvent event) {
        change(event.userId(), member -> {
            Set<Role> roles = EnumSet.of(event.role());
            roles.addAll(member.roles);
            member.roles = roles;
        });
    }

    @EventHandler
    void on(RoleRevokedEvent event) {
        change(event.userId(), member -> {
            Set<Role> roles = new HashSet<>(member.roles);
            roles.remove(event.role());
            member.roles = roles;
        });
    }

    @EventHandler
    void on(AccountSuspendedEvent event) {
        change(event.userId(), member -> member.suspendedUntil = event.until());
    }

    @EventHandler
    void on(SuspensionLiftedEvent event) {
        change(event.userId(), member -> member.suspendedUntil = null);
    }

    @EventHandler
    void on(AccountDeactivatedEvent event) {
        change(event.userId(), member -> member.active = false);
    }

    @EventHandler
    void on(AccountReactivatedEvent event) {
        change(event.userId(), member -> member.active = true);
    }

    private void change(UserId id, Consumer<MemberDraft> change) {
        changes.change(id, row -> row.with(change));
    }

    /** From here on nobody signs in to the account, and open sessions end. */
    @EventHandler
    void on(AccountDeletionStartedEvent event) {
        change(event.userId(), member -> member.active = false);
    }

    /** What is left of the member elsewhere is told by the id, which means nobody. */
    @EventHandler
    void on(UserErasedEvent event) {
        changes.remove(event.userId());
    }
}
