package dev.atrium.saga.mail;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of one kind of mail in the reader's language, English where there is no translation. They are in
 * {@code <bundle>.properties} and {@code <bundle>_pl.properties}: {@code subject}, {@code paragraph.1} and on,
 * {@code button} where there is one, {@code footnote.1} and on. <code>{0}</code> stands for the first argument.
 */
public final class LetterWords {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle words;

    private LetterWords(ResourceBundle words) {
        this.words = words;
    }

    /** Without a fallback to the machine's own language. */
    public static LetterWords in(String bundle, Locale language) {
        return new LetterWords(ResourceBundle.getBundle(
                bundle,
                language,
                LetterWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The language that the words really are in. */
    public Locale language() {
        return words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    }

    /** One text. What stands in an argument is put in as it is, also where it looks like a place for another. */
    public String text(String key, Object... arguments) {
        return PLACE.matcher(words.getString(key))
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(place.group(1))])));
    }

    /** One text without arguments, where there is one. */
    public Optional<String> find(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    /** In UTC, because the reader's time zone is not known; days first, as everywhere in Europe and on the site. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language().getLanguage().equals("en") ? Locale.UK : language())
                .format(at.atOffset(ZoneOffset.UTC));
    }

    /** The whole letter, without a button. */
    public Letter letter(Object... arguments) {
        return letter(null, arguments);
    }

    /** The whole letter, with the button {@code button} that leads to the address. */
    public Letter letterWithButton(URI address, Object... arguments) {
        return letter(new Letter.Button(text("button", arguments), address), arguments);
    }

    private Letter letter(Letter.@Nullable Button button, Object[] arguments) {
        return new Letter(
                language(),
                text("subject", arguments),
                numbered("paragraph.", arguments),
                button,
                numbered("footnote.", arguments));
    }

    private List<String> numbered(String prefix, Object[] arguments) {
        return IntStream.iterate(1, number -> words.containsKey(prefix + number), number -> number + 1)
                .mapToObj(number -> text(prefix + number, arguments))
                .toList();
    }
}
