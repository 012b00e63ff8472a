package dev.atrium.web.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What is shown of a member without a picture.
 *
 * @param tag its ETag, in quotes
 */
@SuppressWarnings("ArrayRecordComponent") // one instance, never compared
record DefaultPicture(byte[] jpeg, String tag) {

    private static final int TAG_BYTES = 12;

    static DefaultPicture load() {
        try (InputStream file = Objects.requireNonNull(
                DefaultPicture.class.getResourceAsStream("/pictures/default_profile.jpg"), "default_profile.jpg")) {
            byte[] jpeg = file.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(jpeg);
            return new DefaultPicture(jpeg, '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
