package dev.atrium.eventstore.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half: whoever has it can check a checkpoint without the site. Nothing but the JDK is used here. */
public final class ChainPublicKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 6;

    /** What X.509 puts in front of the 32 bytes of an Ed25519 key. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] encoded;
    private final PublicKey key;

    private ChainPublicKey(byte[] encoded) {
        this.encoded = encoded;
        try {
            this.key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    static ChainPublicKey ofRaw(byte[] bytes) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + bytes.length);
        System.arraycopy(bytes, 0, encoded, X509_PREFIX.length, bytes.length);
        return new ChainPublicKey(encoded);
    }

    static ChainPublicKey ofEncoded(byte[] x509) {
        return new ChainPublicKey(x509.clone());
    }

    public static ChainPublicKey ofPem(String pem) {
        return new ChainPublicKey(Base64.getMimeDecoder()
                .decode(pem.replaceAll("-----[A-Z ]+-----", "").strip()));
    }

    String pem() {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    byte[] encoded() {
        return encoded.clone();
    }

    /** Short enough to be read aloud. */
    public String id() {
        byte[] hash = Digests.sha256().digest(encoded);
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    public boolean verifies(Checkpoint checkpoint) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(checkpoint.statement());
            return signature.verify(checkpoint.signature());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
