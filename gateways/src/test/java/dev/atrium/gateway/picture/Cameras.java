package dev.atrium.gateway.picture;

import java.awt.image.BufferedImage;

/** Stores a picture the way a camera does that was held otherwise than upright. */
final class Cameras {

    private Cameras() {}

    static BufferedImage heldAs(Orientation orientation, BufferedImage upright) {
        return switch (orientation) {
            case UPRIGHT -> upright;
            case MIRRORED -> mirrored(upright);
            case UPSIDE_DOWN -> turnedRight(turnedRight(upright));
            case UPSIDE_DOWN_MIRRORED -> turnedRight(turnedRight(mirrored(upright)));
            case TRANSPOSED -> mirrored(turnedRight(upright));
            case TURNED_LEFT -> turnedRight(turnedRight(turnedRight(upright)));
            case TRANSVERSED -> turnedRight(mirrored(upright));
            case TURNED_RIGHT -> turnedRight(upright);
        };
    }

    private static BufferedImage mirrored(BufferedImage image) {
        BufferedImage mirrored = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                mirrored.setRGB(image.getWidth() - 1 - x, y, image.getRGB(x, y));
            }
        }
        return mirrored;
    }

    private static BufferedImage turnedRight(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                turned.setRGB(image.getHeight() - 1 - y, x, image.getRGB(x, y));
            }
        }
        return turned;
    }
}
