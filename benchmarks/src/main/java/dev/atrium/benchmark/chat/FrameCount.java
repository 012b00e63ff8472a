package dev.atrium.benchmark.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Cuts what one socket receives into frames, and counts how often the mark stands in what they say. A long text comes in several
 * frames, which may part a mark.
 */
final class FrameCount {

    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;

    private final byte[] mark;

    /** How far the search may jump when it has looked at a byte (Horspool): the client should cost next to nothing. */
    private final int[] jumps = new int[256];

    private static final int LAST_OF_ITS_TEXT = 0x80;

    private byte[] left = new byte[0];

    /** The end of an unfinished text's former frame: too short for a mark, long enough for a part of one. */
    private byte[] before = new byte[0];

    private int frames;
    private volatile String example = "";

    FrameCount(String mark) {
        this.mark = mark.getBytes(ISO_8859_1);
        Arrays.fill(jumps, this.mark.length);
        for (int i = 0; i < this.mark.length - 1; i++) {
            jumps[this.mark[i] & 0xff] = this.mark.length - 1 - i;
        }
    }

    /** How many marks came in whole frames. */
    int take(ByteBuffer received) {
        byte[] bytes = Arrays.copyOf(left, left.length + received.remaining());
        received.get(bytes, left.length, received.remaining());
        int marks = 0;
        int at = 0;
        frames = 0;
        for (int end = end(bytes, at); end >= 0; end = end(bytes, at)) {
            int start = payload(bytes, at);
            int marksInFrame = marks(bytes, start, end) + marksAcross(bytes, start, end);
            boolean last = (bytes[at] & LAST_OF_ITS_TEXT) != 0;
            before = last ? new byte[0] : Arrays.copyOfRange(bytes, Math.max(start, end - mark.length + 1), end);
            if (marksInFrame > 0 && example.isEmpty()) {
                example = new String(bytes, start, end - start, UTF_8);
            }
            marks += marksInFrame;
            frames++;
            at = end;
        }
        left = Arrays.copyOfRange(bytes, at, bytes.length);
        return marks;
    }

    int framesOfLastTake() {
        return frames;
    }

    /** The first frame that had a mark. */
    String example() {
        return example;
    }

    private static int payload(byte[] bytes, int at) {
        return switch (bytes[at + 1] & 0x7f) {
            case SHORT_LENGTH -> at + 4;
            case LONG_LENGTH -> at + 10;
            default -> at + 2;
        };
    }

    /** Where the frame that begins here ends; -1 if it has not arrived whole. */
    private static int end(byte[] bytes, int at) {
        if (bytes.length - at < 2 || bytes.length < payload(bytes, at)) {
            return -1;
        }
        int length = bytes[at + 1] & 0x7f;
        if (length == SHORT_LENGTH) {
            length = (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
        } else if (length == LONG_LENGTH) {
            length = (int) ByteBuffer.wrap(bytes, at + 2, 8).getLong();
        }
        int end = payload(bytes, at) + length;
        return end <= bytes.length ? end : -1;
    }

    /** Marks that began in the former frame. */
    private int marksAcross(byte[] bytes, int from, int to) {
        if (before.length == 0) {
            return 0;
        }
        int more = Math.min(mark.length - 1, to - from);
        byte[] joint = Arrays.copyOf(before, before.length + more);
        System.arraycopy(bytes, from, joint, before.length, more);
        return marks(joint, 0, joint.length);
    }

    private int marks(byte[] bytes, int from, int to) {
        int found = 0;
        int last = mark.length - 1;
        for (int i = from; i <= to - mark.length; i += jumps[bytes[i + last] & 0xff]) {
            if (bytes[i + last] == mark[last] && Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                found++;
            }
        }
        return found;
    }
}
