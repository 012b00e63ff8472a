package dev.atrium.gateway.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Grey pictures by their stored values. Java takes grey for linear light where a picture also has transparency, and would
 * show it too bright.
 */
final class GreyPixels {

    private GreyPixels() {}

    static BufferedImage asTheyAre(BufferedImage image) {
        if (image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return image;
        }
        Raster grey = image.getRaster();
        int shift = image.getColorModel().getComponentSize(0) - 8;
        boolean transparent = grey.getNumBands() > 1;
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int light = grey.getSample(x, y, 0) >> shift;
                int alpha = transparent ? grey.getSample(x, y, 1) >> shift : 255;
                plain.setRGB(x, y, alpha << 24 | light << 16 | light << 8 | light);
            }
        }
        return plain;
    }
}
