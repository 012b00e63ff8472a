package dev.atrium.gateway.picture;

import static dev.atrium.gateway.picture.ShownPicture.assertColour;
import static dev.atrium.gateway.picture.ShownPicture.assertQuarters;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class AnimationTest {

    @Test
    void firstFrameIsShown() throws Exception {
        assertQuarters(Processing.shown(animation(Samples.quarters(), Samples.plain(80, 80, Color.PINK))));
    }

    @Test
    void frameLiesWhereItBelongs() throws Exception {
        byte[] gif = animation(Samples.plain(40, 80, Color.RED));
        int wider = 80;
        byte[] onTheRight = Forgery.with(Forgery.with(gif, 6, wider), frameOf(gif) + 1, 40);
        BufferedImage shown = Processing.shown(onTheRight);
        assertColour(shown, 75, 150, Color.WHITE);
        assertColour(shown, 225, 150, Color.RED);
    }

    @Test
    void frameBesideTheMiddleLeavesItWhite() throws Exception {
        byte[] gif = animation(Samples.plain(10, 10, Color.RED));
        BufferedImage shown = Processing.shown(Forgery.with(gif, 6, 0x2C, 0x01, 0x64, 0x00));
        assertColour(shown, 150, 150, Color.WHITE);
    }

    private static int frameOf(byte[] gif) {
        int at = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << (gif[10] & 7) + 1);
        while (gif[at] == 0x21) {
            at += 2;
            while (gif[at] != 0) {
                at += 1 + (gif[at] & 0xFF);
            }
            at++;
        }
        return at;
    }

    private static byte[] animation(BufferedImage... frames) throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }
}
