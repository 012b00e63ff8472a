package dev.atrium.web.account;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes one text of the many ways in which the same thing can arrive from a form. */
public final class Typed {

    private Typed() {}

    /** Without spaces around it, and with letters composed: some keyboards send é as e and an accent. */
    public static String text(@Nullable String value) {
        return Normalizer.normalize(exactly(value), Normalizer.Form.NFC).strip();
    }

    /** As it came; a field that was not sent is empty. */
    public static String exactly(@Nullable String value) {
        return value == null ? "" : value;
    }
}
