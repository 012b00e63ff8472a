package dev.atrium.gateway.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures made here, and files put together of them. */
final class Samples {

    /** Red, green, blue, yellow; all WebP samples show 40 by 40 pixels and were made with libwebp's tools. */
    static final byte[] LOSSY_WEBP = base64(
            "UklGRswAAABXRUJQVlA4IMAAAAAQBwCdASooACgAPqVCmkmmJCKhNUgAwBSJZADIi6J5X+M34q9IPtr4Afyu4/9xg3hb/R/yUFGkAS7mYbiG6zKO"
                    + "QAD+7c7f8XCi4CL/9lWdFLb77/7sr/5jP/l17PHvzocM986qd7/zKC04Ln//MoLTrcXR0PJnDiL+DFlj3nnFlj5qfvZ9w9iGM/Prc39CPvoP"
                    + "X/968Txg9dAHoytjpkvHDL//88pbJPQMe/4cjVZ5uGYX/lGY46Wq0LL1hUbqcAA=");

    static final byte[] LOSSLESS_WEBP =
            base64("UklGRjoAAABXRUJQVlA4TC4AAAAvJ8AJAB8gEEjaH3qN+RcQFPk/2vwHXyRATcA0DCYxicmO/NwR/Z+AodmeGLYH");

    /** Blue on the left, transparent on the right. */
    static final byte[] LOSSY_TRANSPARENT_WEBP = base64(
            "UklGRpYAAABXRUJQVlA4WAoAAAAQAAAAJwAAJwAAQUxQSBQAAAABDzD/ERFCSEB44P9aE9SI/kcJC1ZQOCBcAAAA8AMAnQEqKAAoAD61UKFKpyUj"
                    + "Ia4oAOAWiUAZn7gDN/wIQ1jyf9+vAAD+8ZWP/64D/zgP/OA/mW/LIxFirB/2FFhT/rRE6kxUn/miJ1JcYYpjFDx8Yv0lA8EAAAA=");

    static final byte[] LOSSLESS_TRANSPARENT_WEBP =
            base64("UklGRiYAAABXRUJQVlA4TBoAAAAvJ8AJEA8QMf/zHwwhAeGB/2tNUCP6HyUsAA==");

    /** First the four colours, then a blue half. */
    static final byte[] ANIMATED_WEBP = base64(
            "UklGRqIAAABXRUJQVlA4WAoAAAACAAAAJwAAJwAAQU5JTQYAAAD/////AABBTk1GRgAAAAAAAAAAACcAACcAAGQAAANWUDhMLgAAAC8nwAkAHyAQ"
                    + "SNofeo35FxAU+T/a/AdfJEBNwDQMJjGJyY783BH9n4Ch2Z4YtgdBTk1GKAAAAAAAAAAAABMAACcAAGQAAABWUDhMDwAAAC8TwAkABxDR//4HIqL/"
                    + "AQA=");

    private Samples() {}

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    /** The four colours in the quarters of the largest square in the middle, black around it. */
    static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        int side = Math.min(width, height);
        int left = (width - side) / 2;
        int top = (height - side) / 2;
        int half = side / 2;
        Graphics2D graphics = image.createGraphics();
        fill(graphics, Color.BLACK, 0, 0, width, height);
        fill(graphics, Color.RED, left, top, half, half);
        fill(graphics, Color.GREEN, left + half, top, half, half);
        fill(graphics, Color.BLUE, left, top + half, half, half);
        fill(graphics, Color.YELLOW, left + half, top + half, half, half);
        graphics.dispose();
        return image;
    }

    static BufferedImage plain(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(image.createGraphics(), colour, 0, 0, width, height);
        return image;
    }

    private static void fill(Graphics2D graphics, Color colour, int x, int y, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
    }

    static BufferedImage quarters() {
        return quarters(80, 80, BufferedImage.TYPE_INT_RGB);
    }

    static byte[] file(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("cannot write this as " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg() {
        return file(quarters(), "jpeg");
    }

    static byte[] png() {
        return file(quarters(), "png");
    }

    static byte[] gif() {
        return file(quarters(), "gif");
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
