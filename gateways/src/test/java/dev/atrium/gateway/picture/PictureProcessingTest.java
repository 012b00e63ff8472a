package dev.atrium.gateway.picture;

import static dev.atrium.gateway.picture.ShownPicture.assertColour;
import static dev.atrium.gateway.picture.ShownPicture.assertQuarters;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureProcessingTest {

    @Test
    void everyFormatIsShown() {
        assertQuarters(Processing.shown(Samples.jpeg()));
        assertQuarters(Processing.shown(Samples.png()));
        assertQuarters(Processing.shown(Samples.gif()));
        assertQuarters(Processing.shown(Samples.LOSSLESS_WEBP));
        assertQuarters(Processing.shown(Samples.ANIMATED_WEBP));
        assertColour(Processing.shown(Samples.LOSSY_WEBP), 75, 75, Color.RED);
        assertColour(Processing.shown(Samples.LOSSY_WEBP), 75, 225, Color.BLUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationEndsUpright(int number) {
        Orientation orientation = Orientation.ofExif(number);
        byte[] jpeg = Samples.file(
                Cameras.heldAs(orientation, Samples.quarters(160, 80, BufferedImage.TYPE_INT_RGB)), "jpeg");
        assertQuarters(Processing.shown(Forgery.withExif(jpeg, number)));
        byte[] littleEndian = Forgery.exif(number, ByteOrder.LITTLE_ENDIAN);
        assertQuarters(Processing.shown(Forgery.withSegment(jpeg, 0xE1, littleEndian)));
    }

    @Test
    void orientationIsHonouredInPngToo() {
        byte[] png = Samples.file(Cameras.heldAs(Orientation.TURNED_LEFT, Samples.quarters()), "png");
        byte[] exif = Forgery.exif(6, ByteOrder.BIG_ENDIAN);
        assertQuarters(Processing.shown(Forgery.withChunk(png, "eXIf", Arrays.copyOfRange(exif, 6, exif.length))));
    }

    @Test
    void placeAndCommentsAreStripped() {
        byte[] upload = Forgery.withSegment(Forgery.withExif(Samples.jpeg(), 1), 0xFE, Forgery.bytes("secret comment"));
        PictureOutcome.Processed processed = Processing.accepted(upload);
        assertThat(latin1(upload)).contains("GPS 52.2297N").contains("secret comment");
        for (PictureFile file : new PictureFile[] {processed.jpeg(), processed.original()}) {
            assertThat(latin1(file.bytes())).doesNotContain("Exif", "GPS", "secret");
        }
    }

    @Test
    void metadataOfHalfAMegabyteIsNoHindrance() {
        byte[] jpeg = Samples.jpeg();
        for (int i = 0; i < 8; i++) {
            jpeg = Forgery.withSegment(jpeg, 0xE1, Forgery.join(Forgery.bytes("Exif\0\0"), new byte[65_000]));
        }
        assertQuarters(Processing.shown(jpeg));
    }

    @Test
    void textThatUnfoldsIntoMegabytesIsNeverUnfolded() {
        byte[] bomb = Forgery.join(Forgery.bytes("Comment\0\0"), Forgery.deflated(new byte[50_000_000]));
        byte[] profile = Forgery.join(Forgery.bytes("icc\0\0"), Forgery.deflated(new byte[50_000_000]));
        assertQuarters(Processing.shown(Forgery.withChunk(Samples.png(), "zTXt", bomb)));
        assertQuarters(Processing.shown(Forgery.withChunk(Samples.png(), "iCCP", profile)));
    }

    @Test
    void partsThatPhonesAppendAreNoHindrance() {
        assertQuarters(Processing.shown(Forgery.join(Samples.jpeg(), new byte[8], Samples.jpeg())));
    }

    @Test
    void scriptInACommentIsNotKept() {
        byte[] upload = Forgery.withSegment(Samples.jpeg(), 0xFE, Forgery.bytes("<script>alert(1)</script>"));
        assertThat(latin1(Processing.accepted(upload).jpeg().bytes())).doesNotContain("script");
    }

    @Test
    void middleIsCutOut() {
        assertQuarters(Processing.shown(Samples.file(Samples.quarters(300, 80, BufferedImage.TYPE_INT_RGB), "png")));
        assertQuarters(Processing.shown(Samples.file(Samples.quarters(80, 300, BufferedImage.TYPE_INT_RGB), "jpeg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "10000x1", "1x10000", "2x3", "299x301", "601x599"})
    void everyShapeBecomesASquare(String size) {
        String[] sides = size.split("x", -1);
        BufferedImage image = Samples.plain(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), Color.ORANGE);
        for (String format : new String[] {"png", "gif", "jpeg"}) {
            BufferedImage shown = Processing.shown(Samples.file(image, format));
            assertThat(shown.getWidth()).isEqualTo(300);
            assertThat(shown.getHeight()).isEqualTo(300);
            assertColour(shown, 150, 150, Color.ORANGE);
        }
    }

    @Test
    void largePictureIsScaledWithCare() {
        assertQuarters(
                Processing.shown(Samples.file(Samples.quarters(4000, 3000, BufferedImage.TYPE_INT_RGB), "jpeg")));
        assertQuarters(Processing.shown(Samples.file(Samples.quarters(3000, 4000, BufferedImage.TYPE_INT_RGB), "png")));
    }

    @Test
    void classifierSeesThePixelsAsTheyWere() {
        BufferedImage image = Samples.quarters(200, 100, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFF00FF);
        PictureFile original = Processing.accepted(Samples.file(image, "png")).original();
        assertThat(original.contentType()).isEqualTo("image/png");
        assertThat(Samples.read(original.bytes()).getRGB(0, 0)).isEqualTo(0xFFFF00FF);
    }

    @Test
    void pictureThatTakesTooLongIsGivenUp() {
        PictureProcessingProperties hurried = new PictureProcessingProperties(Duration.ofNanos(1), 1, 1);
        try (PictureProcessing processing = new PictureProcessing(hurried)) {
            assertThat(processing.process(Samples.png())).isEqualTo(new PictureOutcome.Refused(PictureRefusal.BUSY));
        }
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
