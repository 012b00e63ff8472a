package dev.atrium.web.security.password;

import dev.atrium.api.user.PasswordHash;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a typed password, and takes the same time whether or not there is anything to check it against. */
@Component
public class PasswordCheck {

    /** Not a hash: the encoder then compares with one of its own, which nothing matches. */
    private static final String NOBODYS = "{nobody}";

    /** Stands for what is too long to be a password; an empty one would be refused without hashing, and so too soon. */
    private static final String IMPOSSIBLE = " ";

    private final PasswordEncoder encoder;

    PasswordCheck(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public boolean matches(String typed, Optional<PasswordHash> stored) {
        boolean possible = typed.length() <= PasswordRules.MAX_LENGTH;
        String password = possible ? typed : IMPOSSIBLE;
        String hash = stored.filter(any -> possible).map(PasswordHash::value).orElse(NOBODYS);
        return encoder.matches(password, hash);
    }
}
