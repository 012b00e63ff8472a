package dev.atrium.api.personal;

/** The site's signature (Ed25519) under documents that it hands out, such as receipts of an erasure. */
public interface SiteSignature {

    /** Where the site itself says which key is its own. */
    String KEY_PATH = "/privacy/erasure-key.pem";

    byte[] sign(byte[] document);

    /** 32 bytes; with them anybody can check a signature, now and when the site is gone. */
    byte[] publicKey();
}
