package dev.atrium.web.security.password;

import java.util.Objects;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Stands for hashes that nothing can match, such as the placeholder left of an erased member. Refusing one takes as long
 * as refusing a wrong password.
 */
final class NeverMatching extends AbstractValidatingPasswordEncoder {

    private final PasswordEncoder encoder;
    private final String hashOfNothing;

    NeverMatching(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNothing = Objects.requireNonNull(encoder.encode("nobody's"));
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        encoder.matches(password, hashOfNothing); // for the time it takes
        return false;
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        throw new UnsupportedOperationException("only for matching");
    }
}
