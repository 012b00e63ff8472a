package dev.atrium.command.user;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;
import static dev.atrium.command.Members.alice;
import static dev.atrium.command.Members.profile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.PersonNameChangedEvent;
import dev.atrium.api.user.PictureChangedEvent;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.PictureRemovedEvent;
import dev.atrium.api.user.UserName;
import dev.atrium.api.user.UserNameChangedEvent;
import dev.atrium.api.user.UserNameTakenException;
import dev.atrium.api.user.UserRegisteredEvent;
import dev.atrium.command.account.Accounts;
import dev.atrium.command.uniqueness.Claim;
import dev.atrium.command.uniqueness.Reservations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The user's part of a changed profile; the account's is seen in {@code ProfileChangesIT}. */
class ProfileTest {

    private static final PhoneNumber PHONE = new PhoneNumber("+447400123456");
    private static final PictureKey FIRST = new PictureKey("profile_pics/00112233445566778899aabbccddeeff.jpg");
    private static final PictureKey SECOND = new PictureKey("profile_pics/ffeeddccbbaa99887766554433221100.jpg");

    private final AggregateTestFixture<User> user = new AggregateTestFixture<>(User.class);
    private final List<String> claimed = new ArrayList<>();

    @BeforeEach
    void accountsFollow() {
        user.registerInjectableResource(
                (Accounts) (id, change) -> assertThat(id).isEqualTo(ALICES_ACCOUNT));
        user.registerInjectableResource((Reservations)
                (owner, claims) -> claims.stream().map(Claim::toString).forEach(claimed::add));
    }

    @Test
    void profileAsItWasLeavesNoEventAndClaimsNothing() {
        registered().when(unchanged()).expectNoEvents();
        assertThat(claimed).isEmpty();
    }

    @Test
    void eachChangedPartHasAnEventOfItsOwn() {
        ChangeProfileCommand all = new ChangeProfileCommand(
                ALICE,
                new UserName("alicja"),
                new PersonName("Alicja"),
                new PersonName("Family"),
                new EmailAddress("alicja@example.org"),
                PHONE,
                FIRST,
                false,
                Locale.ENGLISH,
                1,
                alice().verificationExpiresAt());
        registered()
                .when(all)
                .expectEvents(
                        new UserNameChangedEvent(ALICE, all.userName()),
                        new PersonNameChangedEvent(ALICE, all.firstName(), all.lastName()),
                        new EmailChangedEvent(ALICE, ALICES_ACCOUNT, alice().email(), all.email(), Locale.ENGLISH),
                        new PictureChangedEvent(ALICE, FIRST, null));
        assertThat(claimed).containsExactly("Claim of USER_NAME", "Claim of EMAIL");
    }

    @Test
    void otherCapitalsAreAChangeButNoClaim() {
        registered()
                .when(profile(ALICE.value(), "ALICE", "alice@example.org", PHONE))
                .expectEvents(new UserNameChangedEvent(ALICE, new UserName("ALICE")));
        assertThat(claimed).isEmpty();
    }

    @Test
    void takenNameChangesNothing() {
        AggregateTestFixture<User> fixture = new AggregateTestFixture<>(User.class);
        fixture.registerInjectableResource((Accounts) (id, change) -> {});
        fixture.registerInjectableResource((Reservations) (owner, claims) -> {
            throw new UserNameTakenException();
        });
        fixture.given(registration())
                .when(profile(ALICE.value(), "bob", "alicja@example.org", null))
                .expectNoEvents()
                .expectException(UserNameTakenException.class);
    }

    @Test
    void newPictureNamesTheOneItReplaces() {
        user.given(registration(), new PictureChangedEvent(ALICE, FIRST, null))
                .when(withPicture(SECOND, false))
                .expectEvents(new PictureChangedEvent(ALICE, SECOND, FIRST));
    }

    @Test
    void pictureStaysUnlessItIsToBeRemoved() {
        user.given(registration(), new PictureChangedEvent(ALICE, FIRST, null))
                .when(withPicture(null, false))
                .expectNoEvents();
        user.given(registration(), new PictureChangedEvent(ALICE, FIRST, null))
                .when(withPicture(null, true))
                .expectEvents(new PictureRemovedEvent(ALICE, FIRST));
        registered().when(withPicture(null, true)).expectNoEvents();
    }

    private TestExecutor<User> registered() {
        return user.given(registration());
    }

    private static ChangeProfileCommand unchanged() {
        return profile(ALICE.value(), "Alice", "alice@example.org", PHONE);
    }

    private static ChangeProfileCommand withPicture(@Nullable PictureKey picture, boolean remove) {
        ChangeProfileCommand same = unchanged();
        return new ChangeProfileCommand(
                ALICE,
                same.userName(),
                same.firstName(),
                same.lastName(),
                same.email(),
                same.phone(),
                picture,
                remove,
                same.language(),
                same.verificationId(),
                same.verificationExpiresAt());
    }

    private static UserRegisteredEvent registration() {
        return new UserRegisteredEvent(
                ALICE,
                ALICES_ACCOUNT,
                alice().userName(),
                alice().firstName(),
                alice().lastName(),
                alice().email(),
                alice().password(),
                alice().language());
    }
}
