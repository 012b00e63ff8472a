package dev.atrium.gateway.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** The picture as it is shown: a small upright square in the colours of the web. */
final class ProfilePicture {

    private ProfilePicture() {}

    static byte[] jpegOf(PictureAnatomy picture, Deadline deadline) {
        deadline.requireTime();
        BufferedImage square = scaled(CentreOfPicture.decode(picture, deadline));
        if (picture.profile() != null) {
            ColourProfile.toWebColours(square, picture.profile());
        }
        return JpegFile.of(picture.orientation().uprightSquare(square));
    }

    /** Halves as long as it can: one bilinear step over a large distance would skip most pixels. */
    private static BufferedImage scaled(BufferedImage square) {
        BufferedImage image = square;
        while (image.getWidth() >= 2 * PictureProcessing.SIDE) {
            image = scaled(image, image.getWidth() / 2);
        }
        return scaled(image, PictureProcessing.SIDE);
    }

    private static BufferedImage scaled(BufferedImage square, int side) {
        BufferedImage scaled = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(square, 0, 0, side, side, null);
        graphics.dispose();
        return scaled;
    }
}
