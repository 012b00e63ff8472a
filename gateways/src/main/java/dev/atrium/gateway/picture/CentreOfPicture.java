package dev.atrium.gateway.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** The largest square in the middle of a picture, on white where it is transparent, coarser where it is large. */
final class CentreOfPicture {

    /** Enough pixels to scale down from with care; of larger squares only every second, third … pixel is kept. */
    private static final int ENOUGH = 3 * PictureProcessing.SIDE;

    private CentreOfPicture() {}

    static BufferedImage decode(PictureAnatomy picture, Deadline deadline) {
        Rectangle centre = picture.centre();
        int step = Math.max(1, centre.width / ENOUGH);
        int side = (centre.width + step - 1) / step;
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = square.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        // An animation's first frame may cover a part of the canvas only, or nothing of its middle.
        Rectangle part = centre.intersection(picture.frame());
        if (!part.isEmpty()) {
            paint(picture, centre, part, step, deadline, graphics);
        }
        graphics.dispose();
        return square;
    }

    private static void paint(
            PictureAnatomy picture,
            Rectangle centre,
            Rectangle part,
            int step,
            Deadline deadline,
            Graphics2D graphics) {
        Rectangle inFrame = new Rectangle(part);
        inFrame.translate(-picture.frame().x, -picture.frame().y);
        BufferedImage decoded = PictureDecoder.decode(picture, inFrame, step, deadline);
        int x = (part.x - centre.x) / step;
        int y = (part.y - centre.y) / step;
        if (picture.format() == PictureFormat.WEBP) {
            BufferedImage cut = decoded.getSubimage(inFrame.x, inFrame.y, inFrame.width, inFrame.height);
            graphics.drawImage(cut, x, y, coarse(part.width, step), coarse(part.height, step), null);
        } else {
            graphics.drawImage(decoded, x, y, null);
        }
    }

    private static int coarse(int length, int step) {
        return (length + step - 1) / step;
    }
}
