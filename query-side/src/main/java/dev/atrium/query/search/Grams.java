package dev.atrium.query.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts folded text so that any part of it is found without looking at every document. Three characters and more are a phrase
 * of overlapping trigrams, one or two are a piece; both are exact, also for signs and emoji.
 *
 * <p>Elasticsearch must take a trigram for one word. So everything but {@code a-z} and {@code 0-9} is written as its code
 * point in hexadecimal between two {@code Z}, a letter that folded text does not have.
 */
public final class Grams {

    private static final int LENGTH = 3;

    private Grams() {}

    /** All trigrams in order, separated by spaces; empty for a shorter text. */
    public static String trigrams(String folded) {
        List<String> letters = letters(folded);
        StringBuilder grams = new StringBuilder(folded.length() * (LENGTH + 1));
        for (int i = 0; i + LENGTH <= letters.size(); i++) {
            if (i > 0) {
                grams.append(' ');
            }
            letters.subList(i, i + LENGTH).forEach(grams::append);
        }
        return grams.toString();
    }

    /** Every single character, and every two that follow each other. */
    public static Set<String> pieces(String folded) {
        int[] codePoints = folded.codePoints().toArray();
        Set<String> pieces = new LinkedHashSet<>();
        for (int i = 0; i < codePoints.length; i++) {
            pieces.add(Character.toString(codePoints[i]));
            if (i > 0) {
                pieces.add(new String(codePoints, i - 1, 2));
            }
        }
        return pieces;
    }

    /** Whether a text is found as a piece rather than as a phrase. */
    public static boolean isPiece(String folded) {
        return folded.codePointCount(0, folded.length()) < LENGTH;
    }

    private static List<String> letters(String folded) {
        List<String> letters = new ArrayList<>(folded.length());
        folded.codePoints().forEach(codePoint -> letters.add(letter(codePoint)));
        return letters;
    }

    private static String letter(int codePoint) {
        boolean plain = (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= '0' && codePoint <= '9');
        return plain ? Character.toString(codePoint) : "Z" + Integer.toHexString(codePoint) + "Z";
    }
}
