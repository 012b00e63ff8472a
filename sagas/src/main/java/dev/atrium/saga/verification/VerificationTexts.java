package dev.atrium.saga.verification;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the verification mail in the reader's language, English where there is no translation. */
final class VerificationTexts {

    private static final String BUNDLE = "dev.atrium.saga.verification.mail";

    private final ResourceBundle words;

    private VerificationTexts(ResourceBundle words) {
        this.words = words;
    }

    /** Without a fallback to the machine's own language. */
    static VerificationTexts in(Locale language) {
        return new VerificationTexts(ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The language that the words really are in. */
    Locale language() {
        return words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    }

    String subject() {
        return words.getString("subject");
    }

    String greeting() {
        return words.getString("greeting");
    }

    String request() {
        return words.getString("request");
    }

    String button() {
        return words.getString("button");
    }

    /** In UTC, because the reader's time zone is not known. */
    String expiry(Instant at) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language())
                .format(at.atOffset(ZoneOffset.UTC));
        return new MessageFormat(words.getString("expiry"), language()).format(new Object[] {time});
    }

    String notMe() {
        return words.getString("not-me");
    }
}
