package dev.atrium.gateway.picture;

import static dev.atrium.gateway.picture.ShownPicture.assertColour;
import static dev.atrium.gateway.picture.ShownPicture.assertQuarters;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class ColoursTest {

    private static final Color GREY = new Color(128, 128, 128);

    @Test
    void transparencyBecomesWhite() {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, 50, 100);
        for (byte[] file : new byte[][] {
            Samples.file(image, "png"),
            Samples.file(image, "gif"),
            Samples.LOSSY_TRANSPARENT_WEBP,
            Samples.LOSSLESS_TRANSPARENT_WEBP
        }) {
            BufferedImage shown = Processing.shown(file);
            assertColour(shown, 75, 150, Color.BLUE);
            assertColour(shown, 225, 150, Color.WHITE);
        }
    }

    @Test
    void greyStaysAsBrightAsItWas() {
        for (BufferedImage grey : new BufferedImage[] {
            grey(DataBuffer.TYPE_BYTE, 1),
            grey(DataBuffer.TYPE_BYTE, 2),
            grey(DataBuffer.TYPE_USHORT, 1),
            grey(DataBuffer.TYPE_USHORT, 2)
        }) {
            assertColour(Processing.shown(Samples.file(grey, "png")), 150, 150, GREY);
        }
        assertColour(Processing.shown(Samples.file(grey(DataBuffer.TYPE_BYTE, 1), "jpeg")), 150, 150, GREY);
    }

    @Test
    void sixteenBitsAreTakenDownToEight() {
        int[] bands = {0, 1, 2, 3};
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false, 3, DataBuffer.TYPE_USHORT);
        WritableRaster deep = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 80, 80, 80 * 4, 4, bands, null);
        BufferedImage image = new BufferedImage(colours, deep, false, null);
        image.createGraphics().drawImage(Samples.quarters(), 0, 0, null);
        assertQuarters(Processing.shown(Samples.file(image, "png")));
    }

    @Test
    void paletteIsUnderstood() {
        BufferedImage image = Samples.quarters(80, 80, BufferedImage.TYPE_BYTE_INDEXED);
        byte[] png = Samples.file(image, "png");
        assertColour(Processing.shown(png), 75, 75, Color.RED);
        assertColour(Processing.shown(png), 225, 225, Color.YELLOW);
    }

    @Test
    void inksBecomeLight() throws Exception {
        byte[] plain = inks(255, 0, 0, 0);
        assertColour(Processing.shown(plain), 150, 150, Color.CYAN);
        byte[] adobe = Forgery.withSegment(inks(0, 255, 255, 255), 0xEE, Forgery.bytes("Adobe\0\144\0\0\0\0\0"));
        assertColour(Processing.shown(adobe), 150, 150, Color.CYAN);
        byte[] luminance = Forgery.withSegment(inks(76, 85, 255, 255), 0xEE, Forgery.bytes("Adobe\0\144\0\0\0\0\2"));
        assertColour(Processing.shown(luminance), 150, 150, Color.RED);
    }

    @Test
    void brokenProfileIsIgnored() {
        byte[] broken = Forgery.bytes("ICC_PROFILE\0\1\1this is no profile");
        assertQuarters(Processing.shown(Forgery.withSegment(Samples.jpeg(), 0xE2, broken)));
    }

    @Test
    void ownColoursBecomeThoseOfTheWeb() {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] data = Forgery.join(Forgery.bytes("ICC_PROFILE\0\1\1"), linear);
        byte[] jpeg = Samples.file(Samples.plain(50, 50, new Color(55, 55, 55)), "jpeg");
        assertColour(Processing.shown(Forgery.withSegment(jpeg, 0xE2, data)), 150, 150, GREY);
    }

    private static BufferedImage grey(int type, int bands) {
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), bands == 2, false, bands == 2 ? 3 : 1, type);
        WritableRaster raster = colours.createCompatibleWritableRaster(50, 50);
        int full = type == DataBuffer.TYPE_BYTE ? 255 : 65_535;
        int[] pixel = Arrays.copyOf(new int[] {full / 2 + 1, full}, bands);
        for (int i = 0; i < 2500; i++) {
            raster.setPixel(i % 50, i / 50, pixel);
        }
        return new BufferedImage(colours, raster, false, null);
    }

    /** A JPEG file of four plain components without any segment that says what they are. */
    private static byte[] inks(int... pixel) throws Exception {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 50, 50, 4, null);
        for (int i = 0; i < 2500; i++) {
            raster.setPixel(i % 50, i / 50, pixel);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return bytes.toByteArray();
    }
}
