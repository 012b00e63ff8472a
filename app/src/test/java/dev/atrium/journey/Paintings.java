package dev.atrium.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures that members of the tests upload. */
final class Paintings {

    /** The classifier of the sandbox thinks ill of pictures that begin with it. */
    private static final int MAGENTA = 0xFF00FF;

    private Paintings() {}

    static byte[] landscape() {
        return png(Color.ORANGE.getRGB());
    }

    static byte[] indecent() {
        return png(MAGENTA);
    }

    /** Like no other: also after it was made smaller. */
    static byte[] numbered(int number) {
        return png(Color.ORANGE.getRGB(), new Random(number));
    }

    private static byte[] png(int first) {
        return png(first, null);
    }

    private static byte[] png(int first, @Nullable Random noise) {
        BufferedImage image = new BufferedImage(420, 310, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int green = noise == null ? 120 : noise.nextInt(256);
                image.setRGB(x, y, new Color(x / 2, green, y / 2).getRGB());
            }
        }
        image.setRGB(0, 0, first);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }
}
