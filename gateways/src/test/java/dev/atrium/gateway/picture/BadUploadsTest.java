package dev.atrium.gateway.picture;

import static dev.atrium.gateway.picture.Forgery.bytes;
import static dev.atrium.gateway.picture.Forgery.cut;
import static dev.atrium.gateway.picture.Forgery.join;
import static dev.atrium.gateway.picture.Forgery.png;
import static dev.atrium.gateway.picture.Forgery.with;
import static dev.atrium.gateway.picture.PictureRefusal.BOMB;
import static dev.atrium.gateway.picture.PictureRefusal.DAMAGED;
import static dev.atrium.gateway.picture.PictureRefusal.DISGUISED;
import static dev.atrium.gateway.picture.PictureRefusal.EMPTY;
import static dev.atrium.gateway.picture.PictureRefusal.NOT_SUPPORTED;
import static dev.atrium.gateway.picture.PictureRefusal.TOO_LARGE;
import static dev.atrium.gateway.picture.PictureRefusal.TOO_MANY_PIXELS;
import static dev.atrium.gateway.picture.PictureRefusal.TRUNCATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people upload by mistake or on purpose, and what they are told. */
class BadUploadsTest {

    private static final byte[] ZIP = bytes("PK\3\4 some file PK\5\6\0\0\0\0\1\0\1\0 rest");
    private static final byte[] SCRIPT = bytes("*/=1;alert(document.cookie)//");

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource
    void badUploadIsRefused(String name, byte[] upload, PictureRefusal reason) {
        assertThat(Processing.of(upload)).as(name).isEqualTo(new PictureOutcome.Refused(reason));
    }

    static Stream<Arguments> badUploadIsRefused() {
        return Stream.of(nothing(), otherDocuments(), tooBig(), cutOff(), contradictory(), disguised())
                .flatMap(group -> group);
    }

    private static Stream<Arguments> nothing() {
        return Stream.of(arguments("file of no bytes", new byte[0], EMPTY));
    }

    private static Stream<Arguments> otherDocuments() {
        return Stream.of(
                arguments("text", bytes("hello"), NOT_SUPPORTED),
                arguments("one byte", bytes("G"), NOT_SUPPORTED),
                arguments("HTML", bytes("<!DOCTYPE html><script>alert(1)</script>"), NOT_SUPPORTED),
                arguments(
                        "SVG with a script",
                        bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                        NOT_SUPPORTED),
                arguments("PDF", bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"), NOT_SUPPORTED),
                arguments("icon", bytes("\0\0\1\0\1\0\20\20\0\0\1\0\40\0"), NOT_SUPPORTED),
                arguments("bitmap", Samples.file(Samples.quarters(), "bmp"), NOT_SUPPORTED),
                arguments("TIFF", Samples.file(Samples.quarters(), "tiff"), NOT_SUPPORTED),
                arguments("ZIP", ZIP, NOT_SUPPORTED),
                arguments("sound in WebP's container", bytes("RIFF\44\0\0\0WAVEfmt "), NOT_SUPPORTED),
                arguments("HTML before a picture", join(bytes("<html>"), Samples.png()), NOT_SUPPORTED));
    }

    private static Stream<Arguments> tooBig() {
        return Stream.of(
                arguments("50 MB of a picture", join(Samples.jpeg(), new byte[50 << 20]), TOO_LARGE),
                arguments("50 MB of noise", new byte[50 << 20], TOO_LARGE),
                arguments("PNG header of 60,000 by 60,000", png(60_000, 60_000, new byte[9]), TOO_MANY_PIXELS),
                arguments("PNG header of two billion columns", png(Integer.MAX_VALUE, 1, new byte[9]), TOO_MANY_PIXELS),
                arguments("JPEG header of 60,000 by 60,000", jpegClaiming(60_000, 60_000), TOO_MANY_PIXELS),
                arguments("GIF of 60,000 by 60,000", with(Samples.gif(), 6, 0x60, 0xEA, 0x60, 0xEA), TOO_MANY_PIXELS),
                arguments(
                        "WebP of 16,384 by 16,384",
                        with(Samples.LOSSLESS_WEBP, 21, 0xFF, 0xFF, 0xFF, 0x0F),
                        TOO_MANY_PIXELS),
                arguments("PNG that unfolds into 100 MB", png(10, 10, new byte[100_000_000]), BOMB),
                arguments("JPEG of 1,000 scans", jpegOfScans(1000), BOMB));
    }

    private static Stream<Arguments> cutOff() {
        byte[] noise = Samples.file(noise(), "jpeg");
        return Stream.of(
                arguments("half a JPEG", cut(noise, 0.5), TRUNCATED),
                arguments("JPEG without its last byte", cut(noise, 0.99999), TRUNCATED),
                arguments("half a PNG", cut(Samples.png(), 0.5), TRUNCATED),
                arguments("PNG without its end", cut(Samples.png(), 0.99), TRUNCATED),
                arguments("PNG with too few lines", png(10, 10, new byte[200]), TRUNCATED),
                arguments("half a GIF", cut(Samples.gif(), 0.5), TRUNCATED),
                arguments("half a lossy WebP", cut(Samples.LOSSY_WEBP, 0.5), TRUNCATED),
                arguments("half a lossless WebP", cut(Samples.LOSSLESS_WEBP, 0.5), TRUNCATED),
                arguments("half an animated WebP", cut(Samples.ANIMATED_WEBP, 0.5), TRUNCATED),
                arguments("JPEG's first bytes only", bytes("\u00ff\u00d8\u00ff"), TRUNCATED),
                arguments("PNG's first bytes only", bytes("\u0089PNG\r\n\u001a\n"), TRUNCATED),
                arguments("GIF's first bytes only", bytes("GIF89a"), TRUNCATED),
                arguments("WebP's first bytes only", bytes("RIFF\0\0\0\0WEBP"), DAMAGED));
    }

    private static Stream<Arguments> contradictory() {
        byte[] png = Samples.png();
        return Stream.of(
                arguments("PNG with a wrong check sum", with(png, 29, png[29] ^ 1), DAMAGED),
                arguments("PNG with nonsense for data", Forgery.png(10, 10, new byte[0]), TRUNCATED),
                arguments("PNG of no width", png(0, 10, new byte[10]), DAMAGED),
                arguments(
                        "PNG without a picture",
                        join(bytes("\u0089PNG\r\n\u001a\n"), Forgery.chunk("IEND", bytes(""))),
                        DAMAGED),
                arguments("PNG with two headers", Forgery.withChunk(png, "IHDR", new byte[13]), DAMAGED),
                arguments("JPEG without a frame", bytes("\u00ff\u00d8\u00ff\u00d9"), DAMAGED),
                arguments(
                        "JPEG that is text",
                        join(bytes("\u00ff\u00d8\u00ff"), bytes("hello, this is no picture")),
                        TRUNCATED),
                arguments("lossless JPEG", jpegOfKind(0xC3), NOT_SUPPORTED),
                arguments("GIF without a frame", bytes("GIF89a\1\0\1\0\0\0\0;"), DAMAGED),
                arguments("GIF with an unknown block", bytes("GIF89a\1\0\1\0\0\0\0?;"), DAMAGED),
                arguments(
                        "WebP whose canvas is not its picture's size",
                        with(Samples.LOSSY_TRANSPARENT_WEBP, 24, 9),
                        DAMAGED),
                arguments("WebP with a chunk longer than itself", with(Samples.LOSSY_WEBP, 18, 1), DAMAGED),
                arguments("lossy WebP without a start code", with(Samples.LOSSY_WEBP, 23, 0), DAMAGED));
    }

    private static Stream<Arguments> disguised() {
        byte[] scriptInSize = with(Samples.gif(), 6, '/', '*');
        return Stream.of(
                arguments("JPEG with a ZIP behind it", join(Samples.jpeg(), ZIP), DISGUISED),
                arguments(
                        "JPEG with a page behind it",
                        join(Samples.jpeg(), bytes("<script>alert(1)</script>")),
                        DISGUISED),
                arguments("JPEG with a PDF behind it", join(Samples.jpeg(), bytes("\n%PDF-1.4")), DISGUISED),
                arguments("PNG with a ZIP behind it", join(Samples.png(), ZIP), DISGUISED),
                arguments("GIF with a ZIP behind it", join(Samples.gif(), ZIP), DISGUISED),
                arguments("GIF that is JavaScript as well", join(scriptInSize, SCRIPT), DISGUISED),
                arguments("WebP with a page behind it", join(Samples.LOSSY_WEBP, bytes("<html>")), DISGUISED));
    }

    @Test
    void noDamageAnywhereMakesItFail() {
        Random random = new Random(7);
        for (byte[] file : new byte[][] {
            Samples.jpeg(),
            Samples.png(),
            Samples.gif(),
            Samples.LOSSY_WEBP,
            Samples.LOSSLESS_WEBP,
            Samples.LOSSY_TRANSPARENT_WEBP,
            Samples.ANIMATED_WEBP
        }) {
            for (int i = 0; i < 150; i++) {
                byte[] damaged = with(file, 12 + random.nextInt(file.length - 12), random.nextInt(256));
                assertThat(Processing.of(damaged)).isNotEqualTo(new PictureOutcome.Refused(PictureRefusal.BUSY));
            }
        }
    }

    private static BufferedImage noise() {
        BufferedImage image = Samples.quarters(300, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 90_000; i++) {
            image.setRGB(i % 300, i / 300, random.nextInt());
        }
        return image;
    }

    private static int frameOf(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return at;
    }

    private static byte[] jpegClaiming(int width, int height) {
        byte[] jpeg = Samples.jpeg();
        return with(jpeg, frameOf(jpeg) + 5, height >> 8, height, width >> 8, width);
    }

    private static byte[] jpegOfKind(int marker) {
        byte[] jpeg = Samples.jpeg();
        return with(jpeg, frameOf(jpeg) + 1, marker);
    }

    private static byte[] jpegOfScans(int count) {
        byte[] jpeg = Samples.jpeg();
        byte[] scan = bytes("\u00ff\u00da\0\u000c\3\1\0\2\21\3\21\0\77\0\0\0");
        byte[] scans = new byte[0];
        for (int i = 0; i < count; i++) {
            scans = join(scans, scan);
        }
        return join(cut(jpeg, (jpeg.length - 2.0) / jpeg.length), scans, bytes("\u00ff\u00d9"));
    }
}
