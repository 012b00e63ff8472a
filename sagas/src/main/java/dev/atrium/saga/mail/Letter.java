package dev.atrium.saga.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * What a mail says, as plain words; {@link LetterPress} gives it its two forms. Nothing in it is markup.
 *
 * @param footnotes smaller, below the button
 */
public record Letter(Locale language, String subject, List<String> paragraphs, Button button, List<String> footnotes) {

    /** What the reader is asked to do. */
    public record Button(String label, URI address) {}
}
