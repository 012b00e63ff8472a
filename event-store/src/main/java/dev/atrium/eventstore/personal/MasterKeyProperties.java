package dev.atrium.eventstore.personal;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/** @param masterKey 32 random bytes in base64; everything secret is derived from them */
@ConfigurationProperties("atrium")
record MasterKeyProperties(@Nullable String masterKey) {

    private static final int BYTES = 32;

    MasterKey key() {
        byte[] bytes = decode();
        if (bytes.length != BYTES) {
            throw new IllegalStateException(
                    "atrium.master-key must be 32 bytes in base64, such as `openssl rand -base64 32` prints");
        }
        return MasterKey.of(bytes);
    }

    private byte[] decode() {
        try {
            return StringUtils.hasText(masterKey) ? Base64.getDecoder().decode(masterKey.strip()) : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "MasterKeyProperties";
    }
}
