package dev.atrium.web.account;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserId;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Names the new user and account, and encodes the password: what the aggregates cannot do for themselves. */
@Component
@EnableConfigurationProperties(RegistrationSettings.class)
class RegisterCommands {

    private final IdSource ids;
    private final PasswordEncoder passwords;
    private final Clock clock;

    RegisterCommands(IdSource ids, PasswordEncoder passwords, Clock clock) {
        this.ids = ids;
        this.passwords = passwords;
        this.clock = clock;
    }

    RegisterUserCommand of(Registrant registrant, @Nullable PictureKey picture, Locale language) {
        Person person = registrant.person();
        return new RegisterUserCommand(
                new UserId(ids.next()),
                new AccountId(ids.next()),
                person.userName(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.phone(),
                picture,
                new PasswordHash(Objects.requireNonNull(passwords.encode(registrant.password()))),
                language,
                ids.next(),
                clock.instant().plus(VerificationLinks.LIFETIME));
    }
}
