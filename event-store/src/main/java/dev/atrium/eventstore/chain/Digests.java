package dev.atrium.eventstore.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed, byte for byte; docs/audit.md says the same in words. Every field is preceded by its length, so no two
 * events have one form, and leaves and links begin differently, so neither can pass for the other.
 */
public final class Digests {

    public static final int BYTES = 32;

    private static final byte[] EVENT = "atrium-event-1".getBytes(US_ASCII);
    private static final byte[] LINK = "atrium-link-1".getBytes(US_ASCII);
    private static final int ABSENT = -1;

    private final MessageDigest sha = sha256();
    private final byte[] number = new byte[Long.BYTES];
    private final ByteBuffer numberBuffer = ByteBuffer.wrap(number);

    /** Of the event alone. */
    public byte[] leaf(EventRecord event) {
        sha.update(EVENT);
        number(event.index());
        text(event.aggregate());
        text(event.aggregateType());
        number(event.sequence());
        text(event.id());
        text(event.payloadType());
        text(event.revision());
        instant(event.timestamp());
        bytes(event.metaData());
        bytes(event.payload());
        return sha.digest();
    }

    /** Of an event and all before it. */
    public byte[] link(byte[] previous, long position, byte[] leaf) {
        sha.update(LINK);
        sha.update(previous);
        number(position);
        sha.update(leaf);
        return sha.digest();
    }

    private void text(@Nullable String text) {
        if (text == null) {
            length(ABSENT);
        } else {
            bytes(text.getBytes(UTF_8));
        }
    }

    private void bytes(byte[] bytes) {
        length(bytes.length);
        sha.update(bytes);
    }

    private void instant(Instant instant) {
        number(instant.getEpochSecond());
        length(instant.getNano());
    }

    private void number(long value) {
        numberBuffer.putLong(0, value);
        sha.update(number, 0, Long.BYTES);
    }

    private void length(int value) {
        numberBuffer.putInt(0, value);
        sha.update(number, 0, Integer.BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
