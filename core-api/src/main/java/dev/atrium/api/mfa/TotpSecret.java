package dev.atrium.api.mfa;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The secret that an account shares with its owner's authenticator: 160 bits in base 32 (RFC 4648), as people type it. */
public record TotpSecret(@JsonValue String value) {

    public static final int BYTES = 20;

    @JsonCreator
    public TotpSecret {}

    public static TotpSecret of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret has " + BYTES + " bytes");
        }
        return new TotpSecret(Base32.encode(bytes));
    }

    public byte[] bytes() {
        return Base32.decode(value);
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
