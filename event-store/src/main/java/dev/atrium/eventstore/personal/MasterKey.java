package dev.atrium.eventstore.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * The site's one secret. It is never used itself: each use has a key of its own, derived by HKDF-SHA256.
 *
 * @param id tells which master key wrapped a data key, and gives nothing else away
 */
record MasterKey(String id, byte[] bytes) {

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 6;

    static MasterKey of(byte[] bytes) {
        return new MasterKey(HexFormat.of().formatHex(derive(bytes, "master key id", ID_BYTES)), bytes.clone());
    }

    byte[] derive(String use) {
        return derive(bytes, use, KEY_BYTES);
    }

    private static byte[] derive(byte[] secret, String use, int length) {
        try {
            return Hkdf.computeHkdf("HmacSha256", secret, new byte[0], ("atrium " + use).getBytes(UTF_8), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "MasterKey " + id;
    }
}
