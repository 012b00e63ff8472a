package dev.atrium.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.AccountReactivatedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.api.account.DeactivateAccountCommand;
import dev.atrium.api.account.EndSuspensionCommand;
import dev.atrium.api.account.FarthestDate;
import dev.atrium.api.account.GrantRoleCommand;
import dev.atrium.api.account.LiftSuspensionCommand;
import dev.atrium.api.account.ReactivateAccountCommand;
import dev.atrium.api.account.RevokeRoleCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.RoleGrantedEvent;
import dev.atrium.api.account.RoleRevokedEvent;
import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.account.SuspensionLiftedEvent;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** How somebody stands with the site: whether they may come in, and what they may do there. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the account's first event sets the ids and roles
final class Standing {

    private AccountId accountId;

    @DataSubject
    private UserId userId;

    private boolean active;
    private @Nullable Instant suspendedUntil;
    private Set<Role> roles;

    @CommandHandler
    void handle(SuspendAccountCommand command, @MetaDataValue(CommandOrigin.ACTOR) @Nullable String actor) {
        OwnAccount.refuse(userId, actor);
        if (!command.until().equals(suspendedUntil)) {
            FarthestDate.check(command.until(), command.at());
            apply(new AccountSuspendedEvent(accountId, userId, command.until(), command.reason()));
        }
    }

    @CommandHandler
    void handle(LiftSuspensionCommand command) {
        if (suspendedUntil != null) {
            apply(new SuspensionLiftedEvent(accountId, userId, command.reason()));
        }
    }

    @CommandHandler
    void handle(EndSuspensionCommand command) {
        if (suspendedUntil != null && !command.at().isBefore(suspendedUntil)) {
            apply(new SuspensionLiftedEvent(accountId, userId, "its time was over"));
        }
    }

    @CommandHandler
    void handle(
            DeactivateAccountCommand command,
            @MetaDataValue(CommandOrigin.ACTOR) @Nullable String actor,
            Administrators administrators) {
        OwnAccount.refuse(userId, actor);
        if (active) {
            if (roles.contains(Role.ADMIN)) {
                administrators.leave(accountId);
            }
            apply(new AccountDeactivatedEvent(accountId, userId, command.reason()));
        }
    }

    @CommandHandler
    void handle(ReactivateAccountCommand command) {
        if (!active) {
            apply(new AccountReactivatedEvent(accountId, userId, command.reason()));
        }
    }

    @CommandHandler
    void handle(GrantRoleCommand command) {
        if (!roles.contains(command.role())) {
            apply(new RoleGrantedEvent(accountId, userId, command.role(), command.reason()));
        }
    }

    @CommandHandler
    void handle(
            RevokeRoleCommand command,
            @MetaDataValue(CommandOrigin.ACTOR) @Nullable String actor,
            Administrators administrators) {
        if (!roles.contains(command.role())) {
            return;
        }
        if (command.role() == Role.ADMIN) {
            OwnAccount.refuse(userId, actor);
            administrators.leave(accountId);
        }
        apply(new RoleRevokedEvent(accountId, userId, command.role(), command.reason()));
    }

    @EventSourcingHandler
    void on(AccountOpenedEvent event) {
        accountId = event.accountId();
        userId = event.userId();
        active = true;
        roles = EnumSet.copyOf(event.roles());
    }

    @EventSourcingHandler
    void on(AccountSuspendedEvent event) {
        suspendedUntil = event.until();
    }

    @EventSourcingHandler
    void on(SuspensionLiftedEvent event) {
        suspendedUntil = null;
    }

    @EventSourcingHandler
    void on(AccountDeactivatedEvent event) {
        active = false;
    }

    @EventSourcingHandler
    void on(AccountReactivatedEvent event) {
        active = true;
    }

    @EventSourcingHandler
    void on(RoleGrantedEvent event) {
        roles.add(event.role());
    }

    @EventSourcingHandler
    void on(RoleRevokedEvent event) {
        roles.remove(event.role());
    }
}
