package dev.atrium.command.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import dev.atrium.api.mfa.TotpSecret;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of RFC 6238 as all authenticators know them: SHA-1, six digits, a new one every 30 seconds. */
final class Authenticator {

    private static final int SECONDS = 30;

    /** Clocks of phones run ahead or behind, and typing takes time. */
    private static final int DRIFT = 1;

    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator();

    private Authenticator() {}

    /** The time step whose code this is, if it is one of those that are good at the instant. */
    static OptionalLong timeStep(TotpSecret secret, String code, Instant at) {
        long now = Math.floorDiv(at.getEpochSecond(), SECONDS);
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
                .filter(step -> same(code, codeOf(secret, step)))
                .max();
    }

    static String codeOf(TotpSecret secret, long timeStep) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret.bytes(), CODES.getAlgorithm()), timeStep);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
