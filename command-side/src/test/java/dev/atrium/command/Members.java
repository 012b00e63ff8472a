package dev.atrium.command;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The people of the tests. */
public final class Members {

    public static final UserId ALICE = new UserId(1001);
    public static final UserId BOB = new UserId(1002);
    public static final AccountId ALICES_ACCOUNT = new AccountId(2001);
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Members() {}

    public static RegisterUserCommand alice() {
        return registration(ALICE.value(), "Alice", "alice@example.org", new PhoneNumber("+447400123456"));
    }

    /** A profile as {@link #registration} made it, to be changed by the test. */
    public static ChangeProfileCommand profile(long id, String userName, String email, @Nullable PhoneNumber phone) {
        return new ChangeProfileCommand(
                new UserId(id),
                new UserName(userName),
                new PersonName("Given"),
                new PersonName("Family"),
                new EmailAddress(email),
                phone,
                null,
                false,
                Locale.ENGLISH,
                id + 3000,
                NOON.plusSeconds(3 * 24 * 3600));
    }

    /** A registration whose other ids follow from the user's. */
    public static RegisterUserCommand registration(
            long id, String userName, String email, @Nullable PhoneNumber phone) {
        return new RegisterUserCommand(
                new UserId(id),
                new AccountId(id + 1000),
                new UserName(userName),
                new PersonName("Given"),
                new PersonName("Family"),
                new EmailAddress(email),
                phone,
                new PasswordHash("{noop}secret"),
                Locale.ENGLISH,
                id + 2000,
                NOON.plusSeconds(3 * 24 * 3600));
    }
}
