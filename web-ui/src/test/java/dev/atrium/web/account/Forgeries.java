package dev.atrium.web.account;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Files that pretend to be pictures. */
final class Forgeries {

    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    private Forgeries() {}

    /** Its header asks for 14 gigabytes. */
    static byte[] hugePng() {
        return png(60_000, 60_000, new byte[10]);
    }

    /** Declares a hundred pixels, and unfolds into 40 megabytes. */
    static byte[] pngBomb() {
        return png(10, 10, new byte[40_000_000]);
    }

    /** Promises more than there is. */
    static byte[] truncatedWebp() {
        return "RIFF\u00e8\u0003\0\0WEBPVP8 \u00dc\u0003\0\0\u0030\u0001\0\u009d\u0001\u002a\u0064\0\u0064\0"
                .getBytes(ISO_8859_1);
    }

    /** One byte in the middle is another. */
    static byte[] flipped(byte[] file) {
        byte[] changed = file.clone();
        changed[changed.length / 2] ^= 0x55;
        return changed;
    }

    static byte[] followedBy(byte[] file, String text) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(file);
        both.writeBytes(text.getBytes(ISO_8859_1));
        return both.toByteArray();
    }

    /** Begins as a GIF does, with a size that opens a comment of JavaScript. */
    static byte[] gifAndScript() {
        return "GIF89a/*\u0001\0\0\0\0;*/=1;alert(document.cookie)//".getBytes(ISO_8859_1);
    }

    /** Shows the one picture of a GIF three times, for ever. */
    static byte[] animated(byte[] gif) {
        int colours = (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
        int frames = 13 + colours;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(gif, 0, frames);
        file.writeBytes("!\u00ff\u000bNETSCAPE2.0\u0003\u0001\0\0\0".getBytes(ISO_8859_1));
        for (int i = 0; i < 3; i++) {
            file.write(gif, frames, gif.length - frames - 1);
        }
        file.write(';');
        return file.toByteArray();
    }

    private static byte[] png(int width, int height, byte[] pixels) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(PNG.getBytes(ISO_8859_1));
        try (DataOutputStream out = new DataOutputStream(file)) {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream values = new DataOutputStream(header);
            values.writeInt(width);
            values.writeInt(height);
            values.write(new byte[] {8, 0, 0, 0, 0});
            chunk("IHDR", header.toByteArray(), out);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed)) {
                deflating.write(pixels);
            }
            chunk("IDAT", packed.toByteArray(), out);
            chunk("IEND", new byte[0], out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return file.toByteArray();
    }

    private static void chunk(String type, byte[] content, DataOutputStream out) throws IOException {
        byte[] name = type.getBytes(ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
