package dev.atrium.command.account;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;
import static dev.atrium.command.Members.NOON;

import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.api.account.EmailVerifiedEvent;
import dev.atrium.api.account.RequestEmailVerificationCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.VerificationLinkExpiredException;
import dev.atrium.api.account.VerificationLinkInvalidException;
import dev.atrium.api.account.VerifyEmailCommand;
import dev.atrium.api.user.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class EmailVerificationTest {

    private static final EmailAddress ADDRESS = new EmailAddress("alice@example.org");
    private static final EmailAddress NEW_ADDRESS = new EmailAddress("alice@example.net");
    private static final long FIRST = 41;
    private static final long SECOND = 42;
    private static final Instant EXPIRY = NOON.plusSeconds(60);

    private static final AccountOpenedEvent OPENED =
            new AccountOpenedEvent(ALICES_ACCOUNT, ALICE, null, Set.of(Role.MEMBER), null);
    private static final EmailVerificationRequestedEvent FIRST_REQUEST = requested(ADDRESS, FIRST);
    private static final EmailVerifiedEvent VERIFIED = new EmailVerifiedEvent(ALICES_ACCOUNT, ALICE, FIRST);

    private final AggregateTestFixture<Account> account = new AggregateTestFixture<>(Account.class);

    @Test
    void mailedLinkVerifiesTheAddress() {
        account.given(OPENED, FIRST_REQUEST).when(open(FIRST, NOON)).expectEvents(VERIFIED);
    }

    @Test
    void linkWorksOnce() {
        account.given(OPENED, FIRST_REQUEST, VERIFIED)
                .when(open(FIRST, NOON))
                .expectNoEvents()
                .expectException(VerificationLinkInvalidException.class);
    }

    @Test
    void linkEndsAtItsExpiry() {
        account.given(OPENED, FIRST_REQUEST)
                .when(open(FIRST, EXPIRY))
                .expectNoEvents()
                .expectException(VerificationLinkExpiredException.class);
    }

    @Test
    void linkWorksUntilJustBeforeItsExpiry() {
        account.given(OPENED, FIRST_REQUEST)
                .when(open(FIRST, EXPIRY.minusNanos(1)))
                .expectEvents(VERIFIED);
    }

    @Test
    void unknownLinkIsInvalidAndNotExpired() {
        account.given(OPENED, FIRST_REQUEST)
                .when(open(SECOND, EXPIRY))
                .expectException(VerificationLinkInvalidException.class);
    }

    @Test
    void newerLinkReplacesTheOlder() {
        account.given(OPENED, FIRST_REQUEST, requested(ADDRESS, SECOND))
                .when(open(FIRST, NOON))
                .expectException(VerificationLinkInvalidException.class);
    }

    @Test
    void newestLinkWorks() {
        account.given(OPENED, FIRST_REQUEST, requested(ADDRESS, SECOND))
                .when(open(SECOND, NOON))
                .expectEvents(new EmailVerifiedEvent(ALICES_ACCOUNT, ALICE, SECOND));
    }

    @Test
    void anotherMailCanBeAskedFor() {
        account.given(OPENED, FIRST_REQUEST).when(request(ADDRESS)).expectEvents(requested(ADDRESS, SECOND));
    }

    @Test
    void verifiedAddressNeedsNoOtherMail() {
        account.given(OPENED, FIRST_REQUEST, VERIFIED)
                .when(request(new EmailAddress("Alice@Example.org")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void changedAddressMustBeVerifiedAgain() {
        account.given(OPENED, FIRST_REQUEST, VERIFIED)
                .when(request(NEW_ADDRESS))
                .expectEvents(requested(NEW_ADDRESS, SECOND));
    }

    @Test
    void linkForAnAddressGivenUpIsInvalid() {
        account.given(OPENED, FIRST_REQUEST, requested(NEW_ADDRESS, SECOND))
                .when(open(FIRST, NOON))
                .expectException(VerificationLinkInvalidException.class);
    }

    @Test
    void linkForTheChangedAddressWorks() {
        account.given(OPENED, FIRST_REQUEST, VERIFIED, requested(NEW_ADDRESS, SECOND))
                .when(open(SECOND, NOON))
                .expectEvents(new EmailVerifiedEvent(ALICES_ACCOUNT, ALICE, SECOND));
    }

    private static EmailVerificationRequestedEvent requested(EmailAddress address, long verification) {
        return new EmailVerificationRequestedEvent(
                ALICES_ACCOUNT, ALICE, address, verification, Locale.ENGLISH, EXPIRY);
    }

    private static RequestEmailVerificationCommand request(EmailAddress address) {
        return new RequestEmailVerificationCommand(ALICES_ACCOUNT, address, Locale.ENGLISH, SECOND, EXPIRY);
    }

    private static VerifyEmailCommand open(long verification, Instant at) {
        return new VerifyEmailCommand(ALICES_ACCOUNT, verification, at);
    }
}
