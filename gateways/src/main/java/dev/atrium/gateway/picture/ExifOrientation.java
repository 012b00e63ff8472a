package dev.atrium.gateway.picture;

/** Finds the one entry of EXIF that matters here, in the first directory of its TIFF structure. */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_LENGTH = 12;
    private static final String HEADER = "Exif\0\0";

    private ExifOrientation() {}

    /** Broken EXIF is no reason to refuse a picture: it counts as none. */
    static Orientation in(UploadedBytes exif) {
        int tiff = exif.holds(0, HEADER) ? HEADER.length() : 0;
        try {
            return Orientation.ofExif(search(new Tiff(exif, tiff, exif.holds(tiff, "II"))));
        } catch (RefusedPictureException broken) {
            return Orientation.UPRIGHT;
        }
    }

    private static int search(Tiff tiff) {
        long directory = tiff.u32(4);
        int entries = tiff.u16(directory);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY_LENGTH;
            if (tiff.u16(entry) == TAG && tiff.u16(entry + 2) == SHORT) {
                return tiff.u16(entry + 8);
            }
        }
        return 0;
    }

    /** Numbers in the byte order of this file, placed relative to the TIFF header. */
    private record Tiff(UploadedBytes bytes, int start, boolean littleEndian) {

        int u16(long at) {
            int place = place(at, 2);
            return littleEndian ? bytes.u16le(place) : bytes.u16(place);
        }

        long u32(long at) {
            int place = place(at, 4);
            return littleEndian ? bytes.u32le(place) : bytes.u32(place);
        }

        private int place(long at, int count) {
            bytes.require(start + at, count);
            return Math.toIntExact(start + at);
        }
    }
}
