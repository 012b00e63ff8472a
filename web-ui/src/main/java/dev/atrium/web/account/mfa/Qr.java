package dev.atrium.web.account.mfa;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.atrium.api.mfa.TotpSecret;
import java.net.URLEncoder;
import java.util.Map;

/**
 * A secret as an authenticator takes it: a picture to scan, an address to open on a phone, and groups of four to type.
 *
 * @param size modules in a row, with the quiet zone around them
 * @param path of an SVG, one square for each dark module
 */
public record Qr(int size, String path, String uri, String groups) {

    private static final int QUIET_ZONE = 4;

    static Qr of(TotpSecret secret, String issuer, String account) {
        String uri = "otpauth://totp/" + encode(issuer) + ":" + encode(account) + "?secret=" + secret.value()
                + "&issuer=" + encode(issuer) + "&algorithm=SHA1&digits=6&period=30";
        BitMatrix modules = modules(uri);
        return new Qr(modules.getWidth(), path(modules), uri, secret.value().replaceAll("(.{4})(?!$)", "$1 "));
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalStateException("an address of this length fits", e);
        }
    }

    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "Qr";
    }
}
