package dev.atrium.web.security.factor;

import java.util.Locale;

/** Makes one code of the many ways in which people type or paste it: with blanks, dashes, capitals, an O for a zero. */
final class TypedCode {

    private static final int LONGEST = 100;

    private TypedCode() {}

    static String digits(String typed) {
        return bounded(typed).replaceAll("[\\s\\p{Zs}-]", "");
    }

    static String backup(String typed) {
        return digits(typed)
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private static String bounded(String typed) {
        return typed.length() > LONGEST ? "" : typed;
    }
}
