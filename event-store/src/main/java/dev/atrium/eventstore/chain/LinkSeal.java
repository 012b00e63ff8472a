package dev.atrium.eventstore.chain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed seal on each stored link. A chain alone would only tell that something before a checkpoint was rewritten; a link
 * that nobody else can make tells which event it was. Used by one thread at a time.
 */
final class LinkSeal {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;

    private final Mac mac;
    private final ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);

    LinkSeal(byte[] key) {
        try {
            this.mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    byte[] seal(Link link) {
        numbers.putLong(0, link.index()).putLong(Long.BYTES, link.position());
        mac.update(numbers.array());
        return Arrays.copyOf(mac.doFinal(link.hash()), BYTES);
    }

    boolean holds(SealedLink sealed) {
        return MessageDigest.isEqual(seal(sealed.link()), sealed.seal());
    }
}
