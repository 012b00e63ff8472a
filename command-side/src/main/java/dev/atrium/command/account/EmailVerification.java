package dev.atrium.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.api.account.EmailVerifiedEvent;
import dev.atrium.api.account.RequestEmailVerificationCommand;
import dev.atrium.api.account.VerificationLinkExpiredException;
import dev.atrium.api.account.VerificationLinkInvalidException;
import dev.atrium.api.account.VerifyEmailCommand;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Whether the mailbox of an address is known to be its owner's: asked for by a mailed link, which works once. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the account's first events set every field
final class EmailVerification {

    private AccountId accountId;

    @DataSubject
    private UserId userId;

    /** The address that the newest verification is about, whether or not it succeeded yet. */
    @PersonalData
    private EmailAddress email;

    private boolean verified;
    private long verificationId;
    private Instant expiresAt;

    /** A new address is to be verified, another spelling of the same one is not. */
    void follow(ChangeProfileCommand profile) {
        if (!email.key().equals(profile.email().key())) {
            apply(new EmailVerificationRequestedEvent(
                    accountId,
                    userId,
                    profile.email(),
                    profile.verificationId(),
                    profile.language(),
                    profile.verificationExpiresAt()));
        }
    }

    @CommandHandler
    void handle(RequestEmailVerificationCommand command) {
        if (verified && email.key().equals(command.email().key())) {
            return;
        }
        apply(new EmailVerificationRequestedEvent(
                accountId, userId, command.email(), command.verificationId(), command.language(), command.expiresAt()));
    }

    @CommandHandler
    void handle(VerifyEmailCommand command) {
        if (verified || command.verificationId() != verificationId) {
            throw new VerificationLinkInvalidException();
        }
        if (!command.at().isBefore(expiresAt)) {
            throw new VerificationLinkExpiredException();
        }
        apply(new EmailVerifiedEvent(accountId, userId, verificationId));
    }

    @EventSourcingHandler
    void on(AccountOpenedEvent event) {
        accountId = event.accountId();
        userId = event.userId();
    }

    @EventSourcingHandler
    void on(EmailVerificationRequestedEvent event) {
        email = event.email();
        verified = false;
        verificationId = event.verificationId();
        expiresAt = event.expiresAt();
    }

    @EventSourcingHandler
    void on(EmailVerifiedEvent event) {
        verified = true;
    }
}
