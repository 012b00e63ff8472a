package dev.atrium.saga.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as plain words; {@link LetterPress} gives it its two forms. Nothing in it is markup. Usually made by
 * {@link LetterWords}.
 *
 * @param document lines that are shown and copied as they are, between the paragraphs and the button; null for none
 * @param button null where there is nothing to do
 * @param footnotes smaller, below the button
 */
public record Letter(
        Locale language,
        String subject,
        List<String> paragraphs,
        @Nullable String document,
        @Nullable Button button,
        List<String> footnotes) {

    public Letter(
            Locale language, String subject, List<String> paragraphs, @Nullable Button button, List<String> footnotes) {
        this(language, subject, paragraphs, null, button, footnotes);
    }

    public Letter with(String added) {
        return new Letter(language, subject, paragraphs, added, button, footnotes);
    }

    /** What the reader is asked to do. */
    public record Button(String label, URI address) {}
}
