package dev.atrium.gateway.picture;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The bytes of a picture with their type. Nobody changes them after they are handed over. */
public final class PictureFile {

    private final byte[] bytes;
    private final String contentType;

    /** Takes the array as it is. */
    public PictureFile(byte[] bytes, String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    public byte[] bytes() {
        return bytes;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    public int length() {
        return bytes.length;
    }

    public String contentType() {
        return contentType;
    }

    @Override
    public String toString() {
        return "%s of %d bytes".formatted(contentType, bytes.length);
    }
}
