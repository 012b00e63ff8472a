package dev.atrium.api.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atrium.api.user.UserId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names one room, also in addresses: {@code public}, or 22 letters and digits. */
public record RoomId(String value) {

    public static final RoomId PUBLIC = new RoomId("public");

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 22;
    private static final Pattern SHORT_ID = Pattern.compile("[0-9A-Za-z]{" + LENGTH + "}");

    @JsonCreator
    public RoomId {
        if (!value.equals("public") && !SHORT_ID.matcher(value).matches()) {
            throw new IllegalArgumentException("not the name of a room: " + value);
        }
    }

    public static Optional<RoomId> parse(String text) {
        return text.equals(PUBLIC.value) || SHORT_ID.matcher(text).matches()
                ? Optional.of(new RoomId(text))
                : Optional.empty();
    }

    /**
     * The one private room of two members, the same whoever asks. That the name follows from the pair is what keeps two
     * clicks at the same moment from making two rooms: the event store accepts one first event for it.
     */
    public static RoomId ofPair(UserId one, UserId other) {
        long smaller = Math.min(one.value(), other.value());
        long larger = Math.max(one.value(), other.value());
        return new RoomId(shortId(sha256("private room " + smaller + " " + larger)));
    }

    public boolean isPublic() {
        return equals(PUBLIC);
    }

    /** 131 of the 256 bits: as many as fit. */
    private static String shortId(byte[] hash) {
        BigInteger base = BigInteger.valueOf(DIGITS.length());
        BigInteger rest = new BigInteger(1, hash);
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] quotientAndDigit = rest.divideAndRemainder(base);
            id.append(DIGITS.charAt(quotientAndDigit[1].intValue()));
            rest = quotientAndDigit[0];
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
