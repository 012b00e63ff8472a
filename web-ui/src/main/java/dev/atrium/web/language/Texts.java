package dev.atrium.web.language;

import java.text.Collator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the site in one language, from {@code messages/<area>[_pl].properties}. Read once; {@code {0}} stands for the
 * first argument. An own reader rather than Spring's, because Polish has plural forms that {@code MessageFormat} cannot
 * choose and pages ask for dozens of texts each.
 */
public final class Texts {

    private static final Map<Language, Texts> ALL = readAll();

    private final Language language;
    private final Map<String, String> texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private Texts(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
        this.day = formatter(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), language);
        this.moment = formatter(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), language);
    }

    public static Texts in(Language language) {
        Texts found = ALL.get(language);
        if (found == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return found;
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** What the keys that begin so go on with, and their texts, in the order of these. */
    public Map<String, String> under(String beginning) {
        Map<String, String> found = new LinkedHashMap<>();
        texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(beginning))
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(language.locale())))
                .forEach(text -> found.put(text.getKey().substring(beginning.length()), text.getValue()));
        return found;
    }

    /** The text of a key; a key without a text shows as itself, and a test finds it. */
    public String get(String key) {
        return texts.getOrDefault(key, key);
    }

    public String get(String key, @Nullable Object... arguments) {
        String text = get(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The text for a number of things, {@code {0}}: {@code key.one}, {@code key.few} or {@code key.many}. */
    public String count(String key, long number) {
        return get(key + Plural.of(language, number).suffix(), number);
    }

    public String day(Instant instant) {
        return day.format(instant);
    }

    public String moment(Instant instant) {
        return moment.format(instant);
    }

    Map<String, String> all() {
        return texts;
    }

    /** Days first, as everywhere in Europe. */
    private static DateTimeFormatter formatter(DateTimeFormatter style, Language language) {
        return style.withLocale(language == Language.EN ? Locale.UK : language.locale())
                .withZone(ZoneOffset.UTC);
    }

    private static Map<Language, Texts> readAll() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> texts = new HashMap<>();
            TextFiles.of(language)
                    .forEach((PropertyResourceBundle file) ->
                            file.keySet().forEach(key -> texts.put(key, file.getString(key))));
            all.put(language, new Texts(language, Map.copyOf(texts)));
        }
        return all;
    }
}
