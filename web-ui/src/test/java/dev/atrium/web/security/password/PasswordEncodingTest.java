package dev.atrium.web.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordEncodingTest {

    private final PasswordEncoder encoder = new PasswordEncoding().passwordEncoder();

    @Test
    void hashIsArgon2idWithItsParametersInFront() {
        assertThat(encoder.encode("quiet harbour")).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void hashIsSaltedAndMatchesItsPasswordOnly() {
        String hash = encoder.encode("quiet harbour");
        assertThat(hash).isNotEqualTo(encoder.encode("quiet harbour"));
        assertThat(encoder.matches("quiet harbour", hash)).isTrue();
        assertThat(encoder.matches("quiet harbor", hash)).isFalse();
    }

    @Test
    void sameLettersMatchHoweverTheKeyboardComposesThem() {
        assertThat(encoder.matches("zo\u0301\u0142w-i-kot", encoder.encode("z\u00f3\u0142w-i-kot")))
                .isTrue();
    }

    @Test
    void noMoreThanTheBoundAreHashedAtOnceAndNobodyWaitsForever() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        BoundedPasswordEncoder bounded = new BoundedPasswordEncoder(new Waiting(release), 2, Duration.ofMillis(50));
        try (ExecutorService visitors = Executors.newFixedThreadPool(2)) {
            IntStream.range(0, 2).forEach(i -> visitors.execute(() -> bounded.encode("x")));
            Awaitility.await().until(() -> bounded.freePlaces() == 0);
            assertThatThrownBy(() -> bounded.encode("x")).isInstanceOf(TooManySignInsException.class);
            release.countDown();
        }
        assertThat(bounded.encode("x")).isEqualTo("x");
    }

    private static final class Waiting extends AbstractValidatingPasswordEncoder {

        private final CountDownLatch release;

        Waiting(CountDownLatch release) {
            this.release = release;
        }

        @Override
        protected String encodeNonNullPassword(String password) {
            try {
                release.await();
                return password;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected boolean matchesNonNull(String password, String hash) {
            return false;
        }
    }
}
