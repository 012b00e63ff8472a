package dev.atrium.gateway.picture;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Walks through a JPEG file's segments and keeps those that its pixels need. */
final class JpegAnatomy {

    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final String EXIF = "Exif\0\0";
    private static final String PROFILE = "ICC_PROFILE\0";

    /** The sequence number and count that follow in a profile's segment. */
    private static final int PROFILE_COUNTERS = 2;

    /** Encoders make some ten; each one is a pass over all pixels, so thousands in a small file are an attack. */
    private static final int MAX_SCANS = 64;

    private static final int INKS = 4;

    private final UploadedBytes file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private Orientation orientation = Orientation.UPRIGHT;
    private @Nullable JpegFrame frame;
    private int scans;

    private JpegAnatomy(UploadedBytes file) {
        this.file = file;
    }

    static PictureAnatomy read(UploadedBytes file) {
        return new JpegAnatomy(file).walk();
    }

    private PictureAnatomy walk() {
        file.copy(0, 2, bare);
        int at = 2;
        while (file.u8(at + 1) != END_OF_IMAGE || file.u8(at) != 0xFF) {
            at = segment(at);
        }
        file.copy(at, 2, bare);
        FileTail.requireNoDocument(file, at + 2);
        JpegFrame pixels = requireFrame();
        if (scans == 0) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        return new PictureAnatomy(
                PictureFormat.JPEG,
                pixels.width(),
                pixels.height(),
                new Rectangle(pixels.width(), pixels.height()),
                orientation,
                pixels.components() == INKS,
                profile.size() == 0 ? null : profile.toByteArray(),
                bare.toByteArray());
    }

    /** Answers where the next segment begins. */
    private int segment(int at) {
        if (file.u8(at) != 0xFF) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        int marker = file.u8(at + 1);
        if (marker == 0xFF) {
            return at + 1;
        }
        int length = file.u16(at + 2);
        if (length < 2) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        file.require(at + 2, length);
        int next = marker == START_OF_SCAN ? endOfScan(at + 2 + length) : at + 2 + length;
        look(marker, at + 4, length - 2);
        if (isNeeded(marker)) {
            file.copy(at, next - at, bare);
        }
        return next;
    }

    private void look(int marker, int at, int length) {
        if (JpegFrame.isFrame(marker)) {
            if (frame != null) {
                throw new RefusedPictureException(PictureRefusal.DAMAGED);
            }
            frame = JpegFrame.read(marker, file.part(at, length));
        } else if (marker == START_OF_SCAN) {
            requireFrame();
            scans++;
            if (scans > MAX_SCANS) {
                throw new RefusedPictureException(PictureRefusal.BOMB);
            }
        } else if (marker == 0xE1 && file.holds(at, EXIF)) {
            orientation = ExifOrientation.in(file.part(at, length));
        } else if (marker == 0xE2 && file.holds(at, PROFILE)) {
            int skipped = PROFILE.length() + PROFILE_COUNTERS;
            file.copy(at + skipped, length - skipped, profile);
        }
    }

    private JpegFrame requireFrame() {
        if (frame == null) {
            throw new RefusedPictureException(PictureRefusal.DAMAGED);
        }
        return frame;
    }

    /** Compressed data ends at a marker that is neither a stuffed byte, a restart nor padding. */
    private int endOfScan(int from) {
        int at = from;
        while (file.u8(at) != 0xFF || belongsToScan(file.u8(at + 1))) {
            at++;
        }
        return at;
    }

    private static boolean belongsToScan(int marker) {
        return marker == 0 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD7);
    }

    /** Of the application segments JFIF's and Adobe's, which tell how colours are coded; comments never. */
    private static boolean isNeeded(int marker) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        return marker != 0xFE && (!application || marker == 0xE0 || marker == 0xEE);
    }
}
