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
import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.api.account.EmailVerifiedEvent;
import dev.atrium.api.account.EndSuspensionCommand;
import dev.atrium.api.account.GrantRoleCommand;
import dev.atrium.api.account.LiftSuspensionCommand;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.PhoneNumberChangedEvent;
import dev.atrium.api.account.PhoneNumberRemovedEvent;
import dev.atrium.api.account.ReactivateAccountCommand;
import dev.atrium.api.account.RequestEmailVerificationCommand;
import dev.atrium.api.account.RevokeRoleCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.RoleGrantedEvent;
import dev.atrium.api.account.RoleRevokedEvent;
import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.account.SuspensionLiftedEvent;
import dev.atrium.api.account.VerificationLinkExpiredException;
import dev.atrium.api.account.VerificationLinkInvalidException;
import dev.atrium.api.account.VerifyEmailCommand;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserId;
import dev.atrium.command.uniqueness.Claim;
import dev.atrium.command.uniqueness.Reservations;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The standing and security of one user. Its fields are also the form of its snapshots. */
@Aggregate(type = "account", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("2")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first events set every field
public class Account {

    @AggregateIdentifier
    private AccountId id;

    @DataSubject
    private UserId userId;

    private boolean active;
    private @Nullable Instant suspendedUntil;
    private Set<Role> roles;

    @PersonalData
    private @Nullable PhoneNumber phone;

    /** The address that the newest verification is about, whether or not it succeeded yet. */
    @PersonalData
    private EmailAddress email;

    private boolean emailVerified;
    private long verificationId;
    private Instant verificationExpiresAt;

    @AggregateMember
    private Departure departure = new Departure();

    @AggregateMember
    private Wallet wallet = new Wallet();

    @AggregateMember
    private SecondFactor secondFactor = new SecondFactor();

    /** For loading from events or a snapshot. */
    Account() {}

    /** Opens the account of a user who is just registering. */
    public Account(RegisterUserCommand registration) {
        apply(new AccountOpenedEvent(
                registration.accountId(), registration.userId(), registration.phone(), Set.of(Role.MEMBER), null));
        apply(new EmailVerificationRequestedEvent(
                registration.accountId(),
                registration.userId(),
                registration.email(),
                registration.verificationId(),
                registration.language(),
                registration.verificationExpiresAt()));
    }

    /**
     * The account's part of a changed profile, within the user's command: a new address is to be verified, and the phone
     * number is what the command says.
     */
    public void follow(ChangeProfileCommand profile, Reservations reservations) {
        if (!email.key().equals(profile.email().key())) {
            apply(new EmailVerificationRequestedEvent(
                    id,
                    userId,
                    profile.email(),
                    profile.verificationId(),
                    profile.language(),
                    profile.verificationExpiresAt()));
        }
        changePhone(profile.phone(), reservations);
    }

    private void changePhone(@Nullable PhoneNumber wanted, Reservations reservations) {
        if (Objects.equals(wanted, phone)) {
            return;
        }
        if (wanted == null) {
            apply(new PhoneNumberRemovedEvent(id, userId));
        } else {
            reservations.claim(userId, List.of(Claim.of(wanted)));
            apply(new PhoneNumberChangedEvent(id, userId, wanted));
        }
    }

    @CommandHandler
    void handle(RequestEmailVerificationCommand command) {
        if (emailVerified && email.key().equals(command.email().key())) {
            return;
        }
        apply(new EmailVerificationRequestedEvent(
                id, userId, command.email(), command.verificationId(), command.language(), command.expiresAt()));
    }

    @CommandHandler
    void handle(VerifyEmailCommand command) {
        if (emailVerified || command.verificationId() != verificationId) {
            throw new VerificationLinkInvalidException();
        }
        if (!command.at().isBefore(verificationExpiresAt)) {
            throw new VerificationLinkExpiredException();
        }
        apply(new EmailVerifiedEvent(id, userId, verificationId));
    }

    @CommandHandler
    void handle(SuspendAccountCommand command, @MetaDataValue(CommandOrigin.ACTOR) @Nullable String actor) {
        OwnAccount.refuse(userId, actor);
        if (!command.until().equals(suspendedUntil)) {
            apply(new AccountSuspendedEvent(id, userId, command.until(), command.reason()));
        }
    }

    @CommandHandler
    void handle(LiftSuspensionCommand command) {
        if (suspendedUntil != null) {
            apply(new SuspensionLiftedEvent(id, userId, command.reason()));
        }
    }

    @CommandHandler
    void handle(EndSuspensionCommand command) {
        if (suspendedUntil != null && !command.at().isBefore(suspendedUntil)) {
            apply(new SuspensionLiftedEvent(id, userId, "its time was over"));
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
                administrators.leave(id);
            }
            apply(new AccountDeactivatedEvent(id, userId, command.reason()));
        }
    }

    @CommandHandler
    void handle(ReactivateAccountCommand command) {
        if (!active) {
            apply(new AccountReactivatedEvent(id, userId, command.reason()));
        }
    }

    @CommandHandler
    void handle(GrantRoleCommand command) {
        if (!roles.contains(command.role())) {
            apply(new RoleGrantedEvent(id, userId, command.role(), command.reason()));
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
            administrators.leave(id);
        }
        apply(new RoleRevokedEvent(id, userId, command.role(), command.reason()));
    }

    @EventSourcingHandler
    void on(AccountOpenedEvent event) {
        id = event.accountId();
        userId = event.userId();
        active = true;
        roles = EnumSet.copyOf(event.roles());
        phone = event.phone();
    }

    @EventSourcingHandler
    void on(PhoneNumberChangedEvent event) {
        phone = event.phone();
    }

    @EventSourcingHandler
    void on(PhoneNumberRemovedEvent event) {
        phone = null;
    }

    @EventSourcingHandler
    void on(EmailVerificationRequestedEvent event) {
        email = event.email();
        emailVerified = false;
        verificationId = event.verificationId();
        verificationExpiresAt = event.expiresAt();
    }

    @EventSourcingHandler
    void on(EmailVerifiedEvent event) {
        emailVerified = true;
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
