package dev.atrium.gateway.picture;

import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;

/** Walks through a WebP file's chunks and rebuilds its first frame as a file of its own. */
final class WebpAnatomy {

    private static final int FILE_HEAD = 12;
    private static final int CHUNK_HEAD = 8;

    /** Place, size and timing of an animation's frame, before the chunks of its pixels. */
    private static final int FRAME_HEAD = 16;

    private final UploadedBytes file;
    private final WebpFrame.Parts first = new WebpFrame.Parts();
    private @Nullable Rectangle canvas;
    private @Nullable Rectangle place;
    private Orientation orientation = Orientation.UPRIGHT;
    private byte @Nullable [] profile;

    private WebpAnatomy(UploadedBytes file) {
        this.file = file;
    }

    static PictureAnatomy read(UploadedBytes file) {
        return new WebpAnatomy(file).walk();
    }

    private PictureAnatomy walk() {
        long end = CHUNK_HEAD + file.u32le(4);
        if (end < FILE_HEAD) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        file.require(0, end);
        chunks(FILE_HEAD, (int) end, true);
        FileTail.requireBlank(file, (int) end);
        WebpFrame frame = first.frame();
        Rectangle where = place != null ? place : new Rectangle(frame.width(), frame.height());
        Rectangle whole = canvas != null ? canvas : where;
        if (where.width != frame.width() || where.height != frame.height() || !whole.contains(where)) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        return new PictureAnatomy(
                PictureFormat.WEBP, whole.width, whole.height, where, orientation, false, profile, frame.bare());
    }

    private void chunks(int from, int end, boolean top) {
        int at = from;
        while (at < end) {
            long length = file.u32le(at + 4);
            if (at + CHUNK_HEAD + length > end) {
                throw new RefusedPictureException(PictureRefusal.DAMAGED);
            }
            if (top) {
                look(at, (int) length);
            }
            pixels(at, (int) length);
            at += CHUNK_HEAD + (int) (length + (length & 1));
        }
    }

    private void look(int at, int length) {
        int data = at + CHUNK_HEAD;
        if (file.holds(at, "VP8X")) {
            canvas = new Rectangle(1 + file.u24le(data + 4), 1 + file.u24le(data + 7));
            PictureAnatomy.requireSensibleSize(canvas.width, canvas.height);
        } else if (file.holds(at, "ANMF") && place == null) {
            place = new Rectangle(
                    2 * file.u24le(data), 2 * file.u24le(data + 3), 1 + file.u24le(data + 6), 1 + file.u24le(data + 9));
            chunks(data + FRAME_HEAD, data + length, false);
        } else if (file.holds(at, "EXIF")) {
            orientation = ExifOrientation.in(file.part(data, length));
        } else if (file.holds(at, "ICCP")) {
            profile = file.part(data, length).data();
        }
    }

    private void pixels(int at, int length) {
        if (file.holds(at, "ALPH")) {
            first.alpha(file.part(at, CHUNK_HEAD + length));
        } else if (file.holds(at, "VP8 ") || file.holds(at, "VP8L")) {
            first.pixels(file.part(at, CHUNK_HEAD + length));
        }
    }
}
