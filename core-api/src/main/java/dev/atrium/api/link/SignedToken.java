package dev.atrium.api.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * A token of a mailed link: whose it is, which request it belongs to, and an HMAC over both that only this site can make.
 * It is made anew from an event whenever its mail is (re)sent, so neither the store nor a table holds it.
 *
 * @param purpose keeps a token for one use from being taken for another
 */
public record SignedToken(String purpose, long owner, long request) {

    private static final int CLAIM_BYTES = 2 * Long.BYTES;
    private static final int MAC_BYTES = 32;
    private static final int MAX_TEXT = 100;

    /** The token as it stands in an address. */
    public String sign(SecretKey key) {
        byte[] claim = claim();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(CLAIM_BYTES + MAC_BYTES)
                        .put(claim)
                        .put(mac(key, claim))
                        .array());
    }

    /** Reads a token from an address; empty unless this site signed it for this purpose. */
    public static Optional<SignedToken> read(String text, String purpose, SecretKey key) {
        byte[] bytes = decode(text);
        if (bytes.length != CLAIM_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        SignedToken token = new SignedToken(purpose, buffer.getLong(), buffer.getLong());
        byte[] mac = new byte[MAC_BYTES];
        buffer.get(mac);
        return MessageDigest.isEqual(mac, token.mac(key, token.claim())) ? Optional.of(token) : Optional.empty();
    }

    private static byte[] decode(String text) {
        if (text.length() > MAX_TEXT) {
            return new byte[0];
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] claim() {
        return ByteBuffer.allocate(CLAIM_BYTES).putLong(owner).putLong(request).array();
    }

    private byte[] mac(SecretKey key, byte[] claim) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(claim);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
