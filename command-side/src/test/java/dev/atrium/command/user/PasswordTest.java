package dev.atrium.command.user;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;
import static dev.atrium.command.Members.NOON;
import static dev.atrium.command.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.user.ChangePasswordCommand;
import dev.atrium.api.user.CheckPasswordResetCommand;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.api.user.PasswordChange;
import dev.atrium.api.user.PasswordChangedEvent;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PasswordReplacedException;
import dev.atrium.api.user.PasswordResetLinkExpiredException;
import dev.atrium.api.user.PasswordResetLinkInvalidException;
import dev.atrium.api.user.PasswordResetRequestedEvent;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.RequestPasswordResetCommand;
import dev.atrium.api.user.ResetPasswordCommand;
import dev.atrium.api.user.UserRegisteredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PasswordTest {

    private static final PasswordHash NEW = new PasswordHash("{argon2}new");
    private static final PasswordHash OTHER = new PasswordHash("{argon2}other");
    private static final long FIRST = 51;
    private static final long SECOND = 52;
    private static final Instant EXPIRY = NOON.plusSeconds(3600);

    private static final PasswordResetRequestedEvent FIRST_REQUEST =
            new PasswordResetRequestedEvent(ALICE, FIRST, EXPIRY);
    private static final PasswordResetRequestedEvent SECOND_REQUEST =
            new PasswordResetRequestedEvent(ALICE, SECOND, EXPIRY);
    private static final PasswordChangedEvent RESET = new PasswordChangedEvent(ALICE, NEW, PasswordChange.BY_MAIL);

    private final AggregateTestFixture<User> user = new AggregateTestFixture<>(User.class);

    @Test
    void knownOldPasswordIsReplaced() {
        user.given(registered())
                .when(new ChangePasswordCommand(ALICE, NEW, 0))
                .expectEvents(new PasswordChangedEvent(ALICE, NEW, PasswordChange.WITH_OLD_PASSWORD))
                .expectResultMessagePayload(1L);
    }

    @Test
    void passwordThatWasReplacedMeanwhileReplacesNothing() {
        user.given(registered(), FIRST_REQUEST, RESET)
                .when(new ChangePasswordCommand(ALICE, OTHER, 0))
                .expectNoEvents()
                .expectException(PasswordReplacedException.class);
        user.given(registered(), FIRST_REQUEST, RESET)
                .when(new ChangePasswordCommand(ALICE, OTHER, 2))
                .expectEvents(new PasswordChangedEvent(ALICE, OTHER, PasswordChange.WITH_OLD_PASSWORD));
    }

    @Test
    void mailedLinkSetsANewPassword() {
        user.given(registered(), FIRST_REQUEST).when(reset(FIRST, NOON)).expectEvents(RESET);
    }

    @Test
    void linkWorksOnce() {
        user.given(registered(), FIRST_REQUEST, RESET)
                .when(new ResetPasswordCommand(ALICE, FIRST, OTHER, NOON))
                .expectNoEvents()
                .expectException(PasswordResetLinkInvalidException.class);
    }

    @Test
    void earlierMailWorksTooUntilOneIsUsed() {
        user.given(registered(), FIRST_REQUEST, SECOND_REQUEST)
                .when(reset(FIRST, NOON))
                .expectEvents(RESET);
    }

    @Test
    void usedLinkKillsAllOthers() {
        user.given(registered(), FIRST_REQUEST, SECOND_REQUEST, RESET)
                .when(reset(SECOND, NOON))
                .expectNoEvents()
                .expectException(PasswordResetLinkInvalidException.class);
    }

    @Test
    void linkDiesWithAChangedPassword() {
        user.given(
                        registered(),
                        FIRST_REQUEST,
                        new PasswordChangedEvent(ALICE, OTHER, PasswordChange.WITH_OLD_PASSWORD))
                .when(reset(FIRST, NOON))
                .expectNoEvents()
                .expectException(PasswordResetLinkInvalidException.class);
    }

    @Test
    void linkDiesWithAChangedAddress() {
        EmailAddress former = alice().email();
        EmailChangedEvent changed = new EmailChangedEvent(
                ALICE, ALICES_ACCOUNT, former, new EmailAddress("alice@example.net"), Locale.ENGLISH);
        user.given(registered(), FIRST_REQUEST, changed)
                .when(reset(FIRST, NOON))
                .expectNoEvents()
                .expectException(PasswordResetLinkInvalidException.class);
    }

    @Test
    void linksSurviveASnapshot() {
        PasswordResets before = new PasswordResets();
        before.opened(FIRST, EXPIRY);
        JsonMapper json = JsonMapper.shared();

        PasswordResets after = json.readValue(json.writeValueAsString(before), PasswordResets.class);

        assertThat(after.knows(FIRST)).isTrue();
        after.check(FIRST, NOON);
    }

    @Test
    void linkEndsAtItsExpiry() {
        user.given(registered(), FIRST_REQUEST)
                .when(reset(FIRST, EXPIRY))
                .expectNoEvents()
                .expectException(PasswordResetLinkExpiredException.class);
    }

    @Test
    void linkThatWasNeverMailedIsRefused() {
        user.given(registered(), FIRST_REQUEST)
                .when(reset(99, NOON))
                .expectNoEvents()
                .expectException(PasswordResetLinkInvalidException.class);
    }

    @Test
    void oneRequestIsNotedOnce() {
        user.given(registered(), FIRST_REQUEST)
                .when(new RequestPasswordResetCommand(ALICE, FIRST, EXPIRY))
                .expectNoEvents();
    }

    @Test
    void oldestOfSixLinksIsDead() {
        user.given(sixRequests()).when(reset(1, NOON)).expectException(PasswordResetLinkInvalidException.class);
    }

    @Test
    void lastFiveLinksWork() {
        user.given(sixRequests()).when(reset(2, NOON)).expectEvents(RESET);
    }

    private static List<?> sixRequests() {
        Stream<?> requests =
                LongStream.rangeClosed(1, 6).mapToObj(id -> new PasswordResetRequestedEvent(ALICE, id, EXPIRY));
        return Stream.concat(Stream.of(registered()), requests).toList();
    }

    @Test
    void lookingAtALinkChangesNothing() {
        user.given(registered(), FIRST_REQUEST)
                .when(new CheckPasswordResetCommand(ALICE, FIRST, NOON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void lookingAtADeadLinkTellsSo() {
        user.given(registered())
                .when(new CheckPasswordResetCommand(ALICE, FIRST, NOON))
                .expectException(PasswordResetLinkInvalidException.class);
    }

    private static ResetPasswordCommand reset(long id, Instant at) {
        return new ResetPasswordCommand(ALICE, id, NEW, at);
    }

    private static UserRegisteredEvent registered() {
        RegisterUserCommand alice = alice();
        return new UserRegisteredEvent(
                ALICE,
                ALICES_ACCOUNT,
                alice.userName(),
                alice.firstName(),
                alice.lastName(),
                alice.email(),
                alice.password(),
                alice.language());
    }
}
