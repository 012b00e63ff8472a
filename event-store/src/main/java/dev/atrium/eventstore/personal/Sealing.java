package dev.atrium.eventstore.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** AES-256-GCM, each ciphertext bound to its person, so that nobody can pass off one person's as another's. */
final class Sealing {

    private static final int KEY_BYTES = 32;

    private Sealing() {}

    static byte[] newKey() {
        return Random.randBytes(KEY_BYTES);
    }

    static Aead with(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    static byte[] seal(Aead key, long person, byte[] plain) {
        try {
            return key.encrypt(plain, bytes(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data cannot be encrypted", e);
        }
    }

    static byte[] open(Aead key, long person, byte[] sealed) {
        try {
            return key.decrypt(sealed, bytes(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data of " + person + " was not encrypted with their key", e);
        }
    }

    private static byte[] bytes(long person) {
        return ByteBuffer.allocate(Long.BYTES).putLong(person).array();
    }
}
