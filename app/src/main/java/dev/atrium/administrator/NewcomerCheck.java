package dev.atrium.administrator;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import dev.atrium.web.security.password.PasswordFault;
import dev.atrium.web.security.password.PasswordRules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Holds what the operator typed against the rules for everybody, and makes a registration of it. */
@Component
class NewcomerCheck {

    private static final Duration VERIFICATION = Duration.ofDays(3);

    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final IdSource ids;
    private final Clock clock;

    NewcomerCheck(PasswordRules rules, PasswordEncoder passwords, IdSource ids, Clock clock) {
        this.rules = rules;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    boolean isPasswordOf(CredentialsView known, Newcomer newcomer) {
        return passwords.matches(newcomer.password(), known.password().value());
    }

    RegisterUserCommand registrationOf(Newcomer newcomer) {
        UserName userName = UserName.parse(newcomer.userName())
                .orElseThrow(() -> wrong("the user name must be letters, digits and @ . + - _"));
        EmailAddress email =
                EmailAddress.parse(newcomer.email()).orElseThrow(() -> wrong("the e-mail address is none"));
        rules.check(newcomer.password(), List.of(newcomer.userName(), newcomer.email()))
                .ifPresent(fault -> {
                    throw wrong("the password is " + inWords(fault));
                });
        return new RegisterUserCommand(
                new UserId(ids.next()),
                new AccountId(ids.next()),
                userName,
                firstName(userName),
                new PersonName("Administrator"),
                email,
                null,
                new PasswordHash(Objects.requireNonNull(passwords.encode(newcomer.password()))),
                Locale.ENGLISH,
                ids.next(),
                clock.instant().plus(VERIFICATION));
    }

    /** To be changed in the profile; the operator is not asked for what no rule needs. */
    private static PersonName firstName(UserName userName) {
        String name = userName.value();
        return new PersonName(name.substring(0, Math.min(name.length(), PersonName.MAX_LENGTH)));
    }

    private static String inWords(PasswordFault fault) {
        return switch (fault) {
            case TOO_SHORT -> "shorter than " + PasswordRules.MIN_LENGTH + " characters";
            case TOO_LONG -> "longer than " + PasswordRules.MAX_LENGTH + " characters";
            case ONLY_DIGITS -> "only digits";
            case CLOSE_TO_OWN -> "too much like the user name or the e-mail address";
            case COMMON -> "one of the most used";
        };
    }

    private static NoAdministratorException wrong(String message) {
        return new NoAdministratorException(message);
    }
}
