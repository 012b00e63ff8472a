package dev.atrium.gateway.picture;

import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A PNG file's header, from which follows exactly how many bytes its compressed data must unfold into. */
record PngHeader(int width, int height, int bitsPerPixel, boolean interlaced) {

    private static final Map<Integer, Integer> CHANNELS = Map.of(0, 1, 2, 3, 3, 1, 4, 2, 6, 4);
    private static final Set<Integer> DEPTHS = Set.of(1, 2, 4, 8, 16);

    /** Adam7: where each pass begins and how far it steps, across and down. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    /** Some encoders write a little too much. */
    private static final int TOLERATED = 64 * 1024;

    static PngHeader read(UploadedBytes data) {
        long width = data.u32(0);
        long height = data.u32(4);
        int depth = data.u8(8);
        Integer channels = CHANNELS.get(data.u8(9));
        int interlacing = data.u8(12);
        if (channels == null || !DEPTHS.contains(depth) || interlacing > 1) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        PictureAnatomy.requireSensibleSize(width, height);
        return new PngHeader((int) width, (int) height, depth * channels, interlacing == 1);
    }

    /** Unfolds the data once without keeping it, so that no decoder meets a bomb or half a picture. */
    void requireExactly(byte[] compressed) {
        long expected = unfoldedLength();
        long unfolded = unfoldedUpTo(compressed, expected + TOLERATED + 1);
        if (unfolded < expected) {
            throw new RefusedPictureException(PictureRefusal.TRUNCATED);
        }
        if (unfolded > expected + TOLERATED) {
            throw new RefusedPictureException(PictureRefusal.BOMB);
        }
    }

    private static long unfoldedUpTo(byte[] compressed, long limit) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            byte[] sink = new byte[TOLERATED];
            int more = inflater.inflate(sink);
            while (more > 0 && inflater.getBytesWritten() < limit) {
                more = inflater.inflate(sink);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        } finally {
            inflater.end();
        }
    }

    private long unfoldedLength() {
        if (!interlaced) {
            return unfoldedLength(width, height);
        }
        long sum = 0;
        for (int[] pass : PASSES) {
            sum += unfoldedLength(steps(width - pass[0], pass[2]), steps(height - pass[1], pass[3]));
        }
        return sum;
    }

    private static int steps(int length, int step) {
        return Math.max(0, (length + step - 1) / step);
    }

    /** Each line has one byte more, which names its filter. */
    private long unfoldedLength(int columns, int lines) {
        return columns == 0 ? 0 : (1 + ((long) columns * bitsPerPixel + 7) / 8) * lines;
    }
}
