package dev.atrium.gateway.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads numbers from hostile bytes: whatever lies outside of them is {@link PictureRefusal#TRUNCATED}. */
record UploadedBytes(byte[] data) {

    int length() {
        return data.length;
    }

    /** Refuses unless that many bytes are there. */
    void require(long at, long count) {
        if (at < 0 || count < 0 || at + count > data.length) {
            throw new RefusedPictureException(PictureRefusal.TRUNCATED);
        }
    }

    int u8(int at) {
        require(at, 1);
        return Byte.toUnsignedInt(data[at]);
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int u16le(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24le(int at) {
        return u16le(at) | u8(at + 2) << 16;
    }

    long u32le(int at) {
        return u16le(at) | (long) u16le(at + 2) << 16;
    }

    boolean holds(int at, String latin1) {
        byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= data.length
                && Arrays.equals(data, at, at + wanted.length, wanted, 0, wanted.length);
    }

    UploadedBytes part(int at, int count) {
        require(at, count);
        return new UploadedBytes(Arrays.copyOfRange(data, at, at + count));
    }

    void copy(int at, int count, ByteArrayOutputStream to) {
        require(at, count);
        to.write(data, at, count);
    }
}
