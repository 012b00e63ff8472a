package dev.atrium.api.mfa;

import java.io.ByteArrayOutputStream;

/** Base 32 of RFC 4648 without padding: the alphabet of authenticators. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int filled = 0;
        for (byte next : bytes) {
            buffer = buffer << Byte.SIZE | next & 0xff;
            filled += Byte.SIZE;
            while (filled >= BITS) {
                filled -= BITS;
                text.append(ALPHABET.charAt(buffer >> filled & 0x1f));
            }
        }
        return filled == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(buffer << (BITS - filled) & 0x1f)).toString();
    }

    /** What is not of the alphabet is passed over, such as the blanks between groups. */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int filled = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                continue;
            }
            buffer = (buffer << BITS | value) & 0xffff;
            filled += BITS;
            if (filled >= Byte.SIZE) {
                filled -= Byte.SIZE;
                bytes.write(buffer >> filled & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
