package dev.atrium.web.erasure;

import dev.atrium.api.personal.SiteSignature;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The key that checks the signature under a receipt of an erasure. A receipt brings a key along, but anybody could make such a
 * receipt; that it is this site's key only this site can say.
 */
@Controller
class ErasureKeyController {

    /** What comes before the 32 bytes of an Ed25519 key where it is written as others read it (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final SiteSignature signature;

    ErasureKeyController(SiteSignature signature) {
        this.signature = signature;
    }

    @GetMapping({SiteSignature.KEY_PATH, SiteSignature.KEY_PATH + "/"})
    ResponseEntity<String> show() {
        byte[] key = signature.publicKey();
        byte[] encoded = new byte[ED25519.length + key.length];
        System.arraycopy(ED25519, 0, encoded, 0, ED25519.length);
        System.arraycopy(key, 0, encoded, ED25519.length, key.length);
        return ResponseEntity.ok()
                .header("Content-Type", "application/x-pem-file")
                .body("-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                        + "\n-----END PUBLIC KEY-----\n");
    }
}
