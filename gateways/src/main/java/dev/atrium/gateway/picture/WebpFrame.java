package dev.atrium.gateway.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The pixels of one WebP picture; their size is what their own data says, not what the file around claims. */
record WebpFrame(int width, int height, byte[] bare) {

    private static final int CHUNK_HEAD = 8;
    private static final int SIZE_MASK = 0x3FFF;
    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final String KEY_FRAME_START = "\u009d\u0001\u002a";
    private static final int HAS_ALPHA = 0x10;
    private static final int COMPRESSED = 1;

    /** The chunks of a frame in the order in which a file brings them; of several the first counts. */
    static final class Parts {

        private @Nullable UploadedBytes alpha;
        private @Nullable UploadedBytes pixels;

        void alpha(UploadedBytes chunk) {
            alpha = alpha == null && pixels == null ? chunk : alpha;
        }

        void pixels(UploadedBytes chunk) {
            pixels = pixels == null ? chunk : pixels;
        }

        WebpFrame frame() {
            if (pixels == null) {
                throw new RefusedPictureException(PictureRefusal.DAMAGED);
            }
            return pixels.holds(0, "VP8L") ? lossless(pixels) : lossy(pixels, alpha);
        }
    }

    private static WebpFrame lossless(UploadedBytes chunk) {
        if (chunk.u8(CHUNK_HEAD) != LOSSLESS_SIGNATURE) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        long size = chunk.u32le(CHUNK_HEAD + 1);
        return sized(1 + (int) (size & SIZE_MASK), 1 + (int) (size >> 14 & SIZE_MASK), file(padded(chunk)));
    }

    private static WebpFrame lossy(UploadedBytes chunk, @Nullable UploadedBytes alpha) {
        boolean keyFrame = (chunk.u8(CHUNK_HEAD) & 1) == 0;
        if (!keyFrame || !chunk.holds(CHUNK_HEAD + 3, KEY_FRAME_START)) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        int width = chunk.u16le(CHUNK_HEAD + 6) & SIZE_MASK;
        int height = chunk.u16le(CHUNK_HEAD + 8) & SIZE_MASK;
        // The decoder does not know uncompressed alpha, which hardly any encoder writes: such a picture is opaque.
        if (alpha == null || (alpha.u8(CHUNK_HEAD) & 3) != COMPRESSED) {
            return sized(width, height, file(padded(chunk)));
        }
        return sized(width, height, file(extended(width, height), padded(alpha), padded(chunk)));
    }

    private static WebpFrame sized(int width, int height, byte[] bare) {
        PictureAnatomy.requireSensibleSize(width, height);
        return new WebpFrame(width, height, bare);
    }

    private static byte[] file(byte[]... chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (byte[] chunk : chunks) {
            body.writeBytes(chunk);
        }
        return chunk("RIFF", body.toByteArray());
    }

    private static byte[] extended(int width, int height) {
        ByteBuffer data = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).put((byte) HAS_ALPHA);
        data.position(4);
        data.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0);
        return chunk("VP8X", data.array());
    }

    private static byte[] chunk(String name, byte[] data) {
        return ByteBuffer.allocate(CHUNK_HEAD + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] padded(UploadedBytes chunk) {
        return Arrays.copyOf(chunk.data(), chunk.length() + (chunk.length() & 1));
    }
}
