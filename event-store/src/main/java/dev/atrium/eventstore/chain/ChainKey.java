package dev.atrium.eventstore.chain;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;

/** Signs checkpoints. */
final class ChainKey {

    private final Ed25519Sign signing;
    private final ChainPublicKey publicKey;

    private ChainKey(Ed25519Sign signing, ChainPublicKey publicKey) {
        this.signing = signing;
        this.publicKey = publicKey;
    }

    /** @param seed 32 secret bytes */
    static ChainKey of(byte[] seed) {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed);
            return new ChainKey(new Ed25519Sign(pair.getPrivateKey()), ChainPublicKey.ofRaw(pair.getPublicKey()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no Ed25519 key can be made of the seed", e);
        }
    }

    String id() {
        return publicKey.id();
    }

    ChainPublicKey publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] statement) {
        try {
            return signing.sign(statement);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the checkpoint cannot be signed", e);
        }
    }
}
