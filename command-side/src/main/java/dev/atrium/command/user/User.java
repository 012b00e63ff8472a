package dev.atrium.command.user;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.deletion.EraseUserCommand;
import dev.atrium.api.deletion.UserErasedEvent;
import dev.atrium.api.user.ChangePasswordCommand;
import dev.atrium.api.user.CheckPasswordResetCommand;
import dev.atrium.api.user.PasswordChange;
import dev.atrium.api.user.PasswordChangedEvent;
import dev.atrium.api.user.PasswordResetRequestedEvent;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.RequestPasswordResetCommand;
import dev.atrium.api.user.ResetPasswordCommand;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserRegisteredEvent;
import dev.atrium.command.account.Account;
import dev.atrium.command.uniqueness.Claim;
import dev.atrium.command.uniqueness.Reservations;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The identity of one member. It remembers only what a rule asks for: names and address are in its events, and whether they
 * are free is for {@link Reservations} to say.
 */
@Aggregate(type = "user", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets every field
class User {

    @AggregateIdentifier
    private UserId id;

    private boolean erased;
    private PasswordResets resets = new PasswordResets();

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

    @CommandHandler
    void handle(ChangePasswordCommand command) {
        apply(new PasswordChangedEvent(id, command.password(), PasswordChange.WITH_OLD_PASSWORD));
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

    @EventSourcingHandler
    void on(UserRegisteredEvent event) {
        id = event.userId();
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
    void on(PasswordChangedEvent event) {
        resets.closeAll();
    }
}
