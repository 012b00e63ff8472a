package dev.atrium.gateway.picture;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Walks through a GIF file's blocks to its very end, and keeps what the first frame needs. */
final class GifAnatomy {

    private static final int HEADER_LENGTH = 13;
    private static final int FRAME_LENGTH = 10;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;

    private final UploadedBytes file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private @Nullable Rectangle frame;

    private GifAnatomy(UploadedBytes file) {
        this.file = file;
    }

    static PictureAnatomy read(UploadedBytes file) {
        return new GifAnatomy(file).walk();
    }

    private PictureAnatomy walk() {
        int at = HEADER_LENGTH + paletteLength(file.u8(10));
        int width = file.u16le(6);
        int height = file.u16le(8);
        PictureAnatomy.requireSensibleSize(width, height);
        file.copy(0, at, bare);
        while (file.u8(at) != TRAILER) {
            at = block(at);
        }
        bare.write(TRAILER);
        FileTail.requireBlank(file, at + 1);
        if (frame == null) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        return new PictureAnatomy(
                PictureFormat.GIF, width, height, frame, Orientation.UPRIGHT, false, null, bare.toByteArray());
    }

    /** Answers where the next block begins. */
    private int block(int at) {
        return switch (file.u8(at)) {
            case EXTENSION -> extension(at);
            case FRAME -> frame(at);
            default -> throw new RefusedPictureException(PictureRefusal.DAMAGED);
        };
    }

    /** Of the extensions only the one that makes a colour transparent belongs to the pixels. */
    private int extension(int at) {
        int next = endOfData(at + 2);
        if (frame == null && file.u8(at + 1) == GRAPHIC_CONTROL) {
            file.copy(at, next - at, bare);
        }
        return next;
    }

    private int frame(int at) {
        int data = at + FRAME_LENGTH + paletteLength(file.u8(at + 9));
        int next = endOfData(data + 1);
        if (frame == null) {
            frame = new Rectangle(file.u16le(at + 1), file.u16le(at + 3), file.u16le(at + 5), file.u16le(at + 7));
            PictureAnatomy.requireSensibleSize(frame.width, frame.height);
            file.copy(at, next - at, bare);
        }
        return next;
    }

    /** Data comes in pieces that begin with their length; an empty one is the last. */
    private int endOfData(int from) {
        int at = from;
        while (file.u8(at) != 0) {
            at += 1 + file.u8(at);
        }
        return at + 1;
    }

    private static int paletteLength(int flags) {
        boolean present = (flags & 0x80) != 0;
        return present ? 3 << ((flags & 7) + 1) : 0;
    }
}
