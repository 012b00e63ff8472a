package dev.atrium.benchmark.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** A text frame as clients send it: masked, here with zeros. */
final class TextFrame {

    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED_LONG = 0x80 | 126;
    private static final int HEADER = 8;

    private TextFrame() {}

    static ByteBuffer masked(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return ByteBuffer.allocate(HEADER + bytes.length)
                .put((byte) FINAL_TEXT)
                .put((byte) MASKED_LONG)
                .putShort((short) bytes.length)
                .putInt(0)
                .put(bytes)
                .flip();
    }
}
