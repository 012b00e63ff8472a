package dev.atrium.eventstore.personal;

import com.google.crypto.tink.Aead;

/** One person's data key, unwrapped, ready for use. */
public final class PersonKey {

    private final long person;
    private final Aead aead;

    PersonKey(long person, byte[] key) {
        this.person = person;
        this.aead = Sealing.with(key);
    }

    public byte[] encrypt(byte[] plain) {
        return Sealing.seal(aead, person, plain);
    }

    public byte[] decrypt(byte[] sealed) {
        return Sealing.open(aead, person, sealed);
    }
}
