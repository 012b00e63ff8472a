package dev.atrium.gateway.picture;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Walks through a PNG file's chunks, checks their sums, and keeps those that its pixels need. */
final class PngAnatomy {

    private static final int SIGNATURE_LENGTH = 8;

    /** Length and type before a chunk's data; a check sum follows them. */
    private static final int HEAD = 8;

    private static final int SUM = 4;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final UploadedBytes file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private Orientation orientation = Orientation.UPRIGHT;
    private @Nullable PngHeader header;
    private byte @Nullable [] profile;

    private PngAnatomy(UploadedBytes file) {
        this.file = file;
    }

    static PictureAnatomy read(UploadedBytes file) {
        return new PngAnatomy(file).walk();
    }

    private PictureAnatomy walk() {
        file.copy(0, SIGNATURE_LENGTH, bare);
        int at = SIGNATURE_LENGTH;
        String type;
        do {
            type = typeAt(at);
            at = chunk(at, type);
        } while (!type.equals("IEND"));
        FileTail.requireBlank(file, at);
        PngHeader head = requireHeader();
        head.requireExactly(compressed.toByteArray());
        Rectangle whole = new Rectangle(head.width(), head.height());
        return new PictureAnatomy(
                PictureFormat.PNG, whole.width, whole.height, whole, orientation, false, profile, bare.toByteArray());
    }

    private String typeAt(int at) {
        StringBuilder type = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            type.append((char) file.u8(at + 4 + i));
        }
        return type.toString();
    }

    /** Answers where the next chunk begins. */
    private int chunk(int at, String type) {
        long length = file.u32(at);
        file.require(at, HEAD + length + SUM);
        int data = (int) length;
        requireSum(at + 4, 4 + data);
        look(type, at + HEAD, data);
        if (NEEDED.contains(type)) {
            file.copy(at, HEAD + data + SUM, bare);
        }
        return at + HEAD + data + SUM;
    }

    private void requireSum(int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(file.data(), from, length);
        if (sum.getValue() != file.u32(from + length)) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
    }

    private void look(String type, int at, int length) {
        if ((header == null) != type.equals("IHDR")) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        switch (type) {
            case "IHDR" -> header = PngHeader.read(file.part(at, length));
            case "IDAT" -> file.copy(at, length, compressed);
            case "eXIf" -> orientation = ExifOrientation.in(file.part(at, length));
            case "iCCP" -> profile = PngProfile.read(file.part(at, length));
            default -> requireAncillary(type);
        }
    }

    /** A capital first letter says that the picture cannot be shown without knowing the chunk. */
    private static void requireAncillary(String type) {
        if (Character.isUpperCase(type.charAt(0)) && !NEEDED.contains(type)) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
    }

    private PngHeader requireHeader() {
        if (header == null) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        return header;
    }
}
