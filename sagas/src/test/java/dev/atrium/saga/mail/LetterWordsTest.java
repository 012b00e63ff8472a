package dev.atrium.saga.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LetterWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final String VERIFICATION = "dev.atrium.saga.verification.mail";

    @Test
    void letterHasItsPartsInOrder() {
        LetterWords words = LetterWords.in(VERIFICATION, Locale.of("pl", "PL"));

        Letter letter = words.letterWithButton(URI.create("https://atrium.example/x"), words.moment(Instant.EPOCH));

        assertThat(letter.language()).isEqualTo(Locale.of("pl"));
        assertThat(letter.paragraphs()).hasSize(2);
        assertThat(letter.footnotes().getFirst()).contains("1 stycznia 1970");
        assertThat(letter.button()).isNotNull();
    }

    @Test
    void whatStandsInAnArgumentIsNoPlaceForAnother() {
        assertThat(LetterWords.in(VERIFICATION, Locale.ENGLISH).text("footnote.1", "{0} $1 \\"))
                .contains("until {0} $1 \\ UTC");
    }

    /** Every bundle of this module says the same things with the same values in both languages, and a mail has words. */
    @TestFactory
    Stream<DynamicTest> everyMailIsInBothLanguages() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().endsWith("_pl.properties"))
                    .toList()
                    .stream()
                    .map(file -> dynamicTest(RESOURCES.relativize(file).toString(), () -> assertTranslated(file)));
        }
    }

    private static void assertTranslated(Path file) throws IOException {
        Properties english = read(file);
        Properties polish = read(Path.of(file.toString().replace(".properties", "_pl.properties")));
        if (english.containsKey("subject")) {
            assertThat(english).containsKey("paragraph.1");
        }
        assertThat(polish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(polish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }
}
