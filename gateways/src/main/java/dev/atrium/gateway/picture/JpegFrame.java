package dev.atrium.gateway.picture;

import java.util.Set;

/** A JPEG file's frame header. */
record JpegFrame(int width, int height, int components) {

    /** Baseline, extended and progressive; the others (lossless, arithmetic, hierarchical) no browser shows. */
    private static final Set<Integer> SUPPORTED = Set.of(0xC0, 0xC1, 0xC2);

    private static final Set<Integer> COMPONENTS = Set.of(1, 3, 4);
    private static final int BITS = 8;

    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    static JpegFrame read(int marker, UploadedBytes header) {
        JpegFrame frame = new JpegFrame(header.u16(3), header.u16(1), header.u8(5));
        if (!SUPPORTED.contains(marker) || header.u8(0) != BITS || !COMPONENTS.contains(frame.components())) {
            throw new RefusedPictureException(PictureRefusal.NOT_SUPPORTED);
        }
        PictureAnatomy.requireSensibleSize(frame.width(), frame.height());
        return frame;
    }
}
