package dev.atrium.gateway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Says what is seen in a picture, with tolerance for what JPEG does to colours. */
final class ShownPicture {

    private static final int TOLERANCE = 16;

    private ShownPicture() {}

    /** Red and green above blue and yellow, 300 by 300. */
    static void assertQuarters(BufferedImage shown) {
        assertThat(shown.getWidth()).isEqualTo(300);
        assertThat(shown.getHeight()).isEqualTo(300);
        assertColour(shown, 75, 75, Color.RED);
        assertColour(shown, 225, 75, Color.GREEN);
        assertColour(shown, 75, 225, Color.BLUE);
        assertColour(shown, 225, 225, Color.YELLOW);
        assertColour(shown, 10, 10, Color.RED);
        assertColour(shown, 289, 289, Color.YELLOW);
    }

    static void assertColour(BufferedImage shown, int x, int y, Color expected) {
        Color seen = new Color(shown.getRGB(x, y));
        boolean near = Math.abs(seen.getRed() - expected.getRed()) <= TOLERANCE
                && Math.abs(seen.getGreen() - expected.getGreen()) <= TOLERANCE
                && Math.abs(seen.getBlue() - expected.getBlue()) <= TOLERANCE;
        assertThat(near)
                .as("at %d, %d: %s should look like %s", x, y, seen, expected)
                .isTrue();
    }
}
