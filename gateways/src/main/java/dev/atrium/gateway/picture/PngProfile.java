package dev.atrium.gateway.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The colour profile that a PNG file brings, compressed and behind a name. */
final class PngProfile {

    /** Real ones have kilobytes; more is a bomb, and a picture looks fine without. */
    private static final int MAX_LENGTH = 1024 * 1024;

    private PngProfile() {}

    /** Answers null for a broken one: it is no reason to refuse a picture. */
    static byte @Nullable [] read(UploadedBytes chunk) {
        int name = 0;
        while (name < chunk.length() && chunk.u8(name) != 0) {
            name++;
        }
        int from = Math.min(name + 2, chunk.length());
        try (InflaterInputStream profile =
                new InflaterInputStream(new ByteArrayInputStream(chunk.data(), from, chunk.length() - from))) {
            byte[] read = profile.readNBytes(MAX_LENGTH + 1);
            return read.length > MAX_LENGTH ? null : read;
        } catch (IOException broken) {
            return null;
        }
    }
}
