package dev.atrium.gateway.picture;

import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * What the structure of a file says before any pixel is decoded.
 *
 * @param width of the canvas, as are {@code height} and the place of the {@code frame} on it
 * @param frame where the first frame lies; the whole canvas for everything but animations
 * @param cmyk whether the pixels are printing inks, which only JPEG knows
 * @param profile the embedded colour profile, unchecked
 * @param bare the first frame as a file of its own, with nothing but what decoding needs
 */
record PictureAnatomy(
        PictureFormat format,
        int width,
        int height,
        Rectangle frame,
        Orientation orientation,
        boolean cmyk,
        byte @Nullable [] profile,
        byte[] bare) {

    /** The largest square in the middle of the canvas. */
    Rectangle centre() {
        int side = Math.min(width, height);
        return new Rectangle((width - side) / 2, (height - side) / 2, side, side);
    }

    /** To be asked as soon as a header tells its size, before anything is made in that size. */
    static void requireSensibleSize(long width, long height) {
        if (width == 0 || height == 0) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width * height > PictureProcessing.MAX_PIXELS) {
            throw new RefusedPictureException(PictureRefusal.TOO_MANY_PIXELS);
        }
    }
}
