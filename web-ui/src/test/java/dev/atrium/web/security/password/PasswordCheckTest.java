package dev.atrium.web.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.user.PasswordHash;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

class PasswordCheckTest {

    private final AtomicInteger hashed = new AtomicInteger();
    private PasswordCheck check;
    private PasswordHash stored;

    /** Costs nothing, and counts what would cost much. */
    private final class CountingEncoder extends AbstractValidatingPasswordEncoder {

        @Override
        protected String encodeNonNullPassword(String password) {
            return new StringBuilder(password).reverse().toString();
        }

        @Override
        protected boolean matchesNonNull(String password, String hash) {
            hashed.incrementAndGet();
            return encodeNonNullPassword(password).equals(hash);
        }
    }

    @BeforeEach
    void wire() {
        CountingEncoder dear = new CountingEncoder();
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder("argon2", Map.of("argon2", dear));
        encoder.setDefaultPasswordEncoderForMatches(new NeverMatching(dear));
        check = new PasswordCheck(encoder);
        stored = new PasswordHash("{argon2}dcba");
    }

    @Test
    void rightPasswordMatches() {
        assertThat(check.matches("abcd", Optional.of(stored))).isTrue();
        assertThat(check.matches("abce", Optional.of(stored))).isFalse();
    }

    @Test
    void unknownUserCostsOneHashLikeAnyOther() {
        assertThat(check.matches("abcd", Optional.empty())).isFalse();
        assertThat(hashed).hasValue(1);
        check.matches("wrong", Optional.of(stored));
        assertThat(hashed).hasValue(2);
    }

    @Test
    void erasedMemberCostsOneHashAndCannotEnter() {
        assertThat(check.matches("[erased]", Optional.of(new PasswordHash("[erased]"))))
                .isFalse();
        assertThat(hashed).hasValue(1);
    }

    @Test
    void impossiblyLongPasswordCostsOneShortHash() {
        assertThat(check.matches("x".repeat(1_000_000), Optional.of(stored))).isFalse();
        assertThat(hashed).hasValue(1);
    }
}
