package dev.atrium.eventstore.personal;

import com.google.crypto.tink.subtle.Ed25519Sign;
import dev.atrium.api.personal.SiteSignature;
import java.security.GeneralSecurityException;

/** Signs with a key pair that a secret of the site is the seed of. */
final class Ed25519Signature implements SiteSignature {

    private final byte[] publicKey;
    private final Ed25519Sign signer;

    Ed25519Signature(byte[] seed) {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed);
            publicKey = pair.getPublicKey();
            signer = new Ed25519Sign(pair.getPrivateKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key pair can be made", e);
        }
    }

    @Override
    public byte[] sign(byte[] document) {
        try {
            return signer.sign(document);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the document cannot be signed", e);
        }
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }
}
