package dev.atrium.web.security.password;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes at most a few passwords at a time. Hashing is made to be dear, in memory too: without a bound a flood of sign-ins
 * would take the site down. Who waits too long is told to try again.
 */
final class BoundedPasswordEncoder extends AbstractValidatingPasswordEncoder {

    private final PasswordEncoder encoder;
    private final Duration patience;
    private final Semaphore places;

    BoundedPasswordEncoder(PasswordEncoder encoder, int atOnce, Duration patience) {
        this.encoder = encoder;
        this.patience = patience;
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(composed(password))));
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        return inTurn(() -> encoder.matches(composed(password), hash));
    }

    @Override
    protected boolean upgradeEncodingNonNull(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    int freePlaces() {
        return places.availablePermits();
    }

    /** The same letter may be typed as one sign or as two, depending on the keyboard; the hash must not depend on it. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        takePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManySignInsException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySignInsException();
        }
    }
}
