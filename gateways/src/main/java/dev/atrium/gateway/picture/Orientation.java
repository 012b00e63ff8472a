package dev.atrium.gateway.picture;

import java.awt.image.BufferedImage;

/**
 * How the camera was held, numbered as in EXIF. Each knows, for a place of the upright square whose last index is
 * {@code n}, where its pixel was stored.
 */
enum Orientation {
    UPRIGHT((x, y, n) -> x, (x, y, n) -> y),
    MIRRORED((x, y, n) -> n - x, (x, y, n) -> y),
    UPSIDE_DOWN((x, y, n) -> n - x, (x, y, n) -> n - y),
    UPSIDE_DOWN_MIRRORED((x, y, n) -> x, (x, y, n) -> n - y),
    TRANSPOSED((x, y, n) -> y, (x, y, n) -> x),
    TURNED_LEFT((x, y, n) -> y, (x, y, n) -> n - x),
    TRANSVERSED((x, y, n) -> n - y, (x, y, n) -> n - x),
    TURNED_RIGHT((x, y, n) -> n - y, (x, y, n) -> x);

    private final Place storedX;
    private final Place storedY;

    Orientation(Place storedX, Place storedY) {
        this.storedX = storedX;
        this.storedY = storedY;
    }

    /** Numbers that EXIF does not know mean nothing. */
    static Orientation ofExif(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    BufferedImage uprightSquare(BufferedImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int side = stored.getWidth();
        BufferedImage upright = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                upright.setRGB(x, y, stored.getRGB(storedX.of(x, y, side - 1), storedY.of(x, y, side - 1)));
            }
        }
        return upright;
    }

    @FunctionalInterface
    private interface Place {
        int of(int x, int y, int n);
    }
}
