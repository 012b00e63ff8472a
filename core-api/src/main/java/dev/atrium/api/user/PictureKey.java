package dev.atrium.api.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a profile picture is stored: {@code profile_pics/} and a name that cannot be guessed. Nothing outside that folder has
 * a key, so what is recycled can be neither named in an event nor served. Not personal data: the picture behind it is, and
 * is deleted with the account.
 */
public record PictureKey(String value) {

    public static final String FOLDER = "profile_pics/";

    private static final int RANDOM_BYTES = 16;
    private static final String EXTENSION = ".jpg";
    private static final Pattern SHAPE = Pattern.compile(FOLDER + "[0-9a-f]{32}\\.jpg");

    @JsonCreator
    public PictureKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the key of a profile picture");
        }
    }

    /** @param random 16 bytes of a cryptographically strong source */
    public static PictureKey of(byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("16 random bytes make a key, not " + random.length);
        }
        return new PictureKey(FOLDER + HexFormat.of().formatHex(random) + EXTENSION);
    }

    public static Optional<PictureKey> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PictureKey(text)) : Optional.empty();
    }

    /** Reads the last part of the address that a picture is served under. */
    public static Optional<PictureKey> ofFileName(String name) {
        return parse(FOLDER + name);
    }

    public String fileName() {
        return value.substring(FOLDER.length());
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
