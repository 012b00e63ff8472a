package dev.atrium.command.user;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionUnderWayException;
import dev.atrium.api.deletion.EraseUserCommand;
import dev.atrium.api.deletion.UserErasedEvent;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.ChangePasswordCommand;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.CheckPasswordResetCommand;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.api.user.PasswordChange;
import dev.atrium.api.user.PasswordChangedEvent;
import dev.atrium.api.user.PasswordReplacedException;
import dev.atrium.api.user.PasswordResetRequestedEvent;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.PersonNameChangedEvent;
import dev.atrium.api.user.PictureChangedEvent;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.PictureRemovedEvent;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.RequestPasswordResetCommand;
import dev.atrium.api.user.ResetPasswordCommand;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import dev.atrium.api.user.UserNameChangedEvent;
import dev.atrium.api.user.UserRegisteredEvent;
import dev.atrium.command.account.Account;
import dev.atrium.command.account.Accounts;
import dev.atrium.command.uniqueness.Claim;
import dev.atrium.command.uniqueness.Reservations;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The identity of one member. Whether a name or address is free is for {@link Reservations} to say; what the member has now is
 * remembered, so that a command that changes nothing leaves no event. Its fields are also the form of its snapshots.
 */
@Aggregate(type = "user", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("3")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets every field
class User {

    @AggregateIdentifier
    @DataSubject
    private UserId id;

    private boolean erased;

    /** The number of the event that set the password. */
    private long passwordVersion;

    private PasswordResets resets = new PasswordResets();

    private AccountId accountId;

    @PersonalData
    private UserName userName;

    @PersonalData
    private PersonName firstName;

    @PersonalData
    private PersonName lastName;

    @PersonalData
    private EmailAddress email;

    private @Nullable PictureKey picture;

    /** Before its first event, and for loading from events or a snapshot. */
    User() {}

    /**
     * Claims come first: a name that is taken must not leave an event. The account opens in the same unit of work, after
     * the user; not in a constructor, because what that applies would be published after what the account applies.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterUserCommand command, Reservations reservations) throws Exception {
        reservations.claim(command.userId(), claimsOf(command));
        apply(new UserRegisteredEvent(
                command.userId(),
                command.accountId(),
                command.userName(),
                command.firstName(),
                command.lastName(),
                command.email(),
                command.password(),
                command.language()));
        changePicture(command.picture());
        createNew(Account.class, () -> new Account(command));
    }

    @CommandHandler
    void handle(EraseUserCommand command) {
        if (!erased) {
            apply(new UserErasedEvent(id, command.accountId()));
        }
    }

    private static List<Claim> claimsOf(RegisterUserCommand command) {
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.of(command.userName()));
        claims.add(Claim.of(command.email()));
        if (command.phone() != null) {
            claims.add(Claim.of(command.phone()));
        }
        return claims;
    }

    /** Whoever lost a race to the owner's new password must not replace that one. */
    @CommandHandler
    long handle(ChangePasswordCommand command) {
        if (command.replaces() >= 0 && command.replaces() != passwordVersion) {
            throw new PasswordReplacedException();
        }
        apply(new PasswordChangedEvent(id, command.password(), PasswordChange.WITH_OLD_PASSWORD));
        return passwordVersion;
    }

    @CommandHandler
    void handle(RequestPasswordResetCommand command) {
        if (!resets.knows(command.resetId())) {
            apply(new PasswordResetRequestedEvent(id, command.resetId(), command.expiresAt()));
        }
    }

    @CommandHandler
    void handle(CheckPasswordResetCommand command) {
        resets.check(command.resetId(), command.at());
    }

    @CommandHandler
    void handle(ResetPasswordCommand command) {
        resets.check(command.resetId(), command.at());
        apply(new PasswordChangedEvent(id, command.password(), PasswordChange.BY_MAIL));
    }

    /** All or nothing: what is taken, here or in the account, undoes the whole unit of work. */
    @CommandHandler
    void handle(ChangeProfileCommand command, Reservations reservations, Accounts accounts) {
        if (erased) {
            throw new DeletionUnderWayException();
        }
        reservations.claim(id, claimsOf(command));
        changeNames(command);
        changeEmail(command);
        accounts.change(accountId, account -> account.follow(command, reservations));
        if (command.newPicture() != null || command.removePicture()) {
            changePicture(command.newPicture());
        }
    }

    /** The same name in other capitals is the member's own already. */
    private List<Claim> claimsOf(ChangeProfileCommand command) {
        List<Claim> claims = new ArrayList<>();
        if (!command.userName().key().equals(userName.key())) {
            claims.add(Claim.of(command.userName()));
        }
        if (!command.email().key().equals(email.key())) {
            claims.add(Claim.of(command.email()));
        }
        return claims;
    }

    private void changeNames(ChangeProfileCommand command) {
        if (!command.userName().equals(userName)) {
            apply(new UserNameChangedEvent(id, command.userName()));
        }
        if (!command.firstName().equals(firstName) || !command.lastName().equals(lastName)) {
            apply(new PersonNameChangedEvent(id, command.firstName(), command.lastName()));
        }
    }

    private void changeEmail(ChangeProfileCommand command) {
        if (!command.email().equals(email)) {
            apply(new EmailChangedEvent(id, accountId, email, command.email(), command.language()));
        }
    }

    private void changePicture(@Nullable PictureKey wanted) {
        if (wanted != null && !wanted.equals(picture)) {
            apply(new PictureChangedEvent(id, wanted, picture));
        } else if (wanted == null && picture != null) {
            apply(new PictureRemovedEvent(id, picture));
        }
    }

    @EventSourcingHandler
    void on(UserRegisteredEvent event) {
        id = event.userId();
        accountId = event.accountId();
        userName = event.userName();
        firstName = event.firstName();
        lastName = event.lastName();
        email = event.email();
    }

    @EventSourcingHandler
    void on(UserNameChangedEvent event) {
        userName = event.userName();
    }

    @EventSourcingHandler
    void on(PersonNameChangedEvent event) {
        firstName = event.firstName();
        lastName = event.lastName();
    }

    @EventSourcingHandler
    void on(EmailChangedEvent event) {
        email = event.email();
        resets.closeAll();
    }

    @EventSourcingHandler
    void on(PictureChangedEvent event) {
        picture = event.picture();
    }

    @EventSourcingHandler
    void on(PictureRemovedEvent event) {
        picture = null;
    }

    @EventSourcingHandler
    void on(UserErasedEvent event) {
        erased = true;
        resets.closeAll();
    }

    @EventSourcingHandler
    void on(PasswordResetRequestedEvent event) {
        resets.opened(event.resetId(), event.expiresAt());
    }

    @EventSourcingHandler
    void on(PasswordChangedEvent event, @SequenceNumber long number) {
        passwordVersion = number;
        resets.closeAll();
    }
}
