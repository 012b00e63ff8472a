package dev.atrium.benchmark.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Cuts what one socket receives into frames, and counts those that hold the mark in their first bytes. */
final class FrameCount {

    private static final int LOOKED_AT = 400;
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;

    private final byte[] mark;
    private byte[] left = new byte[0];
    private int frames;

    FrameCount(String mark) {
        this.mark = mark.getBytes(ISO_8859_1);
    }

    int take(ByteBuffer received) {
        byte[] bytes = Arrays.copyOf(left, left.length + received.remaining());
        received.get(bytes, left.length, received.remaining());
        int marked = 0;
        int at = 0;
        frames = 0;
        for (int end = end(bytes, at); end >= 0; end = end(bytes, at)) {
            marked += holdsMark(bytes, at, end) ? 1 : 0;
            frames++;
            at = end;
        }
        left = Arrays.copyOfRange(bytes, at, bytes.length);
        return marked;
    }

    int framesOfLastTake() {
        return frames;
    }

    /** Where the frame that begins here ends; -1 if it has not arrived whole. */
    private static int end(byte[] bytes, int at) {
        if (bytes.length - at < 2) {
            return -1;
        }
        int length = bytes[at + 1] & 0x7f;
        int header = 2;
        if (length == SHORT_LENGTH) {
            header = 4;
            if (bytes.length - at < header) {
                return -1;
            }
            length = (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
        } else if (length == LONG_LENGTH) {
            header = 10;
            if (bytes.length - at < header) {
                return -1;
            }
            length = (int) ByteBuffer.wrap(bytes, at + 2, 8).getLong();
        }
        int end = at + header + length;
        return end <= bytes.length ? end : -1;
    }

    private boolean holdsMark(byte[] bytes, int from, int to) {
        int last = Math.min(to, from + LOOKED_AT) - mark.length;
        for (int i = from; i <= last; i++) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }
}
