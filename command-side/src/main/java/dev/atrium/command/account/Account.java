package dev.atrium.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.PhoneNumberChangedEvent;
import dev.atrium.api.account.PhoneNumberRemovedEvent;
import dev.atrium.api.account.Role;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserId;
import dev.atrium.command.uniqueness.Claim;
import dev.atrium.command.uniqueness.Reservations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The standing and security of one user. Each of its parts handles the commands that are its own. The fields are also the form
 * of snapshots.
 */
@Aggregate(type = "account", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("3")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first events set every field
public class Account {

    @AggregateIdentifier
    private AccountId id;

    @DataSubject
    private UserId userId;

    @PersonalData
    private @Nullable PhoneNumber phone;

    @AggregateMember
    private Standing standing = new Standing();

    @AggregateMember
    private EmailVerification verification = new EmailVerification();

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
        verification.follow(profile);
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

    @EventSourcingHandler
    void on(AccountOpenedEvent event) {
        id = event.accountId();
        userId = event.userId();
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
}
