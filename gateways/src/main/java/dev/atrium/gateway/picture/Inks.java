package dev.atrium.gateway.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.nio.charset.StandardCharsets;

/**
 * Pictures in printing inks (cyan, magenta, yellow, black). Without the printer's profile the mixture is a simple one: each
 * ink takes away its light, and black takes away of all.
 */
final class Inks {

    private static final int ADOBE_TRANSFORM = 11;
    private static final int YCCK = 2;

    private Inks() {}

    /** Adobe's programs, which write nearly all of these, store how much ink is missing instead of how much there is. */
    static BufferedImage toLight(Raster inks, byte[] jpeg) {
        int adobe = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00ee\0\u000eAdobe");
        boolean luminance = adobe >= 0 && jpeg[adobe + 4 + ADOBE_TRANSFORM] == YCCK;
        BufferedImage light = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] pixel = new int[4];
        for (int y = 0; y < inks.getHeight(); y++) {
            for (int x = 0; x < inks.getWidth(); x++) {
                inks.getPixel(x, y, pixel);
                if (luminance) {
                    toComplement(pixel);
                }
                light.setRGB(x, y, adobe >= 0 ? mixed(pixel) : mixed(inverted(pixel)));
            }
        }
        return light;
    }

    private static int mixed(int[] missing) {
        int black = missing[3];
        return missing[0] * black / 255 << 16 | missing[1] * black / 255 << 8 | missing[2] * black / 255;
    }

    private static int[] inverted(int[] pixel) {
        return new int[] {255 - pixel[0], 255 - pixel[1], 255 - pixel[2], 255 - pixel[3]};
    }

    private static void toComplement(int[] pixel) {
        double blue = pixel[1] - 128;
        double red = pixel[2] - 128;
        int luminance = pixel[0];
        pixel[0] = clamp(luminance + 1.402 * red);
        pixel[1] = clamp(luminance - 0.344136 * blue - 0.714136 * red);
        pixel[2] = clamp(luminance + 1.772 * blue);
    }

    private static int clamp(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
