package dev.atrium.eventstore.personal;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * @param masterKey 32 random bytes in base64; everything secret is derived from them, or wrapped by them
 * @param otherMasterKeys further ones that may have wrapped something: the old ones while keys are wrapped anew, and, where
 *     several nodes run, the next one from before the first of them uses it
 * @param auditKey 32 more bytes, which sign the event chain; a secret of the site like others if not set
 */
@ConfigurationProperties("atrium")
record MasterKeyProperties(
        @Nullable String masterKey,
        @DefaultValue List<String> otherMasterKeys,
        @Nullable String auditKey) {

    private static final int BYTES = 32;

    MasterKeys keys() {
        return new MasterKeys(
                key("atrium.master-key", masterKey),
                otherMasterKeys.stream()
                        .filter(StringUtils::hasText)
                        .map(other -> key("atrium.other-master-keys", other))
                        .toList());
    }

    Optional<MasterKey> ownAuditKey() {
        return StringUtils.hasText(auditKey) ? Optional.of(key("atrium.audit-key", auditKey)) : Optional.empty();
    }

    private static MasterKey key(String name, @Nullable String text) {
        byte[] bytes = decode(text);
        if (bytes.length != BYTES) {
            throw new IllegalStateException(
                    name + " must be 32 bytes in base64, such as `openssl rand -base64 32` prints");
        }
        return MasterKey.of(bytes);
    }

    private static byte[] decode(@Nullable String text) {
        try {
            return StringUtils.hasText(text) ? Base64.getDecoder().decode(text.strip()) : new byte[0];
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
