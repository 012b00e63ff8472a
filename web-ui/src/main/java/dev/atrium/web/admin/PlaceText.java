package dev.atrium.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.admin.Stretch.Cursor;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;

/** A place in a list as it stands in an address. Whatever is not one reads as none. */
final class PlaceText {

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 3;

    private PlaceText() {}

    static String write(Cursor place) {
        String text = (place.back() ? "b" : "f") + SEPARATOR + place.id() + SEPARATOR + place.key();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static Optional<Cursor> read(String text) {
        try {
            String decoded = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .toString();
            String[] parts = decoded.split(SEPARATOR, PARTS);
            return parts.length == PARTS && decoded.indexOf('\0') < 0
                    ? Optional.of(new Cursor(parts[2], parts[1], parts[0].equals("b")))
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException notAPlace) {
            return Optional.empty();
        }
    }
}
