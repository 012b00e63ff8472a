package dev.atrium.command.uniqueness;

import static java.util.Comparator.comparing;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserName;
import java.util.Comparator;

/** A wish to be the only one with a value. */
public final class Claim {

    static final Comparator<Claim> IN_ORDER =
            comparing((Claim claim) -> claim.of).thenComparing(claim -> claim.key);

    private final UniqueValue of;
    private final String key;

    private Claim(UniqueValue of, String key) {
        this.of = of;
        this.key = key;
    }

    public static Claim of(UserName userName) {
        return new Claim(UniqueValue.USER_NAME, userName.key());
    }

    public static Claim of(EmailAddress email) {
        return new Claim(UniqueValue.EMAIL, email.key());
    }

    public static Claim of(PhoneNumber phone) {
        return new Claim(UniqueValue.PHONE, phone.key());
    }

    UniqueValue of() {
        return of;
    }

    /** The value in the form in which two count as the same. */
    String key() {
        return key;
    }

    /** The value is personal, and this may end up in a log line. */
    @Override
    public String toString() {
        return "Claim of " + of;
    }
}
