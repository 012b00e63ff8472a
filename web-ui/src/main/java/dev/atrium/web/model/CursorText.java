package dev.atrium.web.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPosition.Cursor;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;

/** A cursor as it stands in an address: tier, id and title key in Base64. Whatever is not one reads as none. */
final class CursorText {

    private static final int MAX_LENGTH = 2000;
    private static final int MAX_TIER = 9;

    private CursorText() {}

    static String write(Cursor cursor) {
        byte[] key = cursor.titleKey().getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES + key.length)
                .put((byte) cursor.tier())
                .putLong(cursor.id().value())
                .put(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Optional<Cursor> read(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return cursor(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException | CharacterCodingException notACursor) {
            return Optional.empty();
        }
    }

    private static Optional<Cursor> cursor(ByteBuffer bytes) throws CharacterCodingException {
        if (bytes.remaining() <= Long.BYTES) {
            return Optional.empty();
        }
        int tier = bytes.get();
        long id = bytes.getLong();
        String key = UTF_8.newDecoder().decode(bytes).toString();
        boolean possible = tier >= 0 && tier <= MAX_TIER && id >= 0 && key.indexOf('\0') < 0;
        return possible ? Optional.of(new Cursor(tier, key, new ModelId(id))) : Optional.empty();
    }
}
