package dev.atrium.web.language;

import dev.atrium.api.shared.CountryCode;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of all countries in one language, and their order for choosing; worked out once. */
public final class CountryNames {

    private static final Map<Language, CountryNames> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toMap(l -> l, CountryNames::new, (a, b) -> a, () -> new EnumMap<>(Language.class)));

    /** A country as choices show it. */
    public record Country(String code, String name) {}

    private final Map<String, String> names;
    private final List<Country> sorted;

    private CountryNames(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        sorted = Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new CountryCode(code).nameIn(language.locale())))
                .sorted(Comparator.comparing(Country::name, collator))
                .toList();
        names = sorted.stream().collect(Collectors.toUnmodifiableMap(Country::code, Country::name));
    }

    public static CountryNames in(Language language) {
        CountryNames found = ALL.get(language);
        if (found == null) {
            throw new IllegalStateException("no countries in " + language);
        }
        return found;
    }

    public String of(CountryCode country) {
        return names.getOrDefault(country.value(), country.value());
    }

    /** All countries, in the order that speakers of the language expect. */
    public List<Country> sorted() {
        return sorted;
    }
}
