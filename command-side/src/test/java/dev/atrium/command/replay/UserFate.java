package dev.atrium.command.replay;

import dev.atrium.api.user.ChangePasswordCommand;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import dev.atrium.command.Members;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** What a member does to their identity: other names, addresses, pictures and passwords. */
final class UserFate implements ArbitrarySupplier<List<Function<UserId, Object>>> {

    @Override
    public Arbitrary<List<Function<UserId, Object>>> get() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        Arbitrary<Function<UserId, Object>> profile = Combinators.combine(few, few, few, few)
                .as((name, family, email, picture) -> user -> profile(user, name, family, email, picture));
        Arbitrary<Function<UserId, Object>> password =
                few.map(n -> user -> new ChangePasswordCommand(user, new PasswordHash("{noop}secret-" + n), n - 1L));
        return Arbitraries.oneOf(profile, profile, password).list().ofMinSize(5).ofMaxSize(15);
    }

    /** Few different values, so that some stay as they were and some come back. */
    private static ChangeProfileCommand profile(UserId user, int name, int family, int email, int picture) {
        return new ChangeProfileCommand(
                user,
                new UserName("traveller" + user + "-" + name),
                new PersonName("Given"),
                new PersonName("Żółć" + family),
                new EmailAddress("traveller" + user + "-" + email + "@example.org"),
                null,
                picture == 0
                        ? null
                        : new PictureKey("profile_pics/0011223344556677" + "%016d".formatted(picture) + ".jpg"),
                picture == 0,
                Locale.ENGLISH,
                user.value() + 3000,
                Members.NOON.plusSeconds(60));
    }
}
