package dev.atrium.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final Texts ENGLISH = Texts.in(Language.EN);
    private static final Texts POLISH = Texts.in(Language.PL);

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(POLISH.all().keySet())
                .containsExactlyInAnyOrderElementsOf(ENGLISH.all().keySet());
        assertThat(POLISH.all().values()).noneMatch(String::isBlank);
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(ENGLISH.all())
                .allSatisfy((key, text) -> assertThat(arguments(POLISH.get(key)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(arguments(text)));
    }

    @Test
    void everyKeyThatATemplateNamesHasAText() {
        Pattern named = Pattern.compile("\\bt\\(\"([a-z0-9.-]*[a-z0-9])\"[,)]");
        assertThat(files("src/main/jte")
                        .flatMap(file -> named.matcher(file).results().map(found -> found.group(1))))
                .isNotEmpty()
                .allMatch(ENGLISH::has);
    }

    @Test
    void everyFlashMessageThatIsSentHasAText() {
        Pattern sent = Pattern.compile("\"(flash\\.[a-z.-]*[a-z])\"");
        assertThat(files("src/main/java")
                        .flatMap(file -> sent.matcher(file).results().map(found -> found.group(1))))
                .isNotEmpty()
                .allMatch(ENGLISH::has);
    }

    @Test
    void everyEventAndEveryKindOfHistoryIsSaidInWords() {
        assertThat(named("../core-api/src/main/java", "record (\\w+Event)\\("))
                .isNotEmpty()
                .allMatch(event -> ENGLISH.has("audit.event." + event));
        assertThat(named("../command-side/src/main/java", "@Aggregate\\(type = \"(\\w+)\""))
                .isNotEmpty()
                .allMatch(kind -> ENGLISH.has("audit.kind." + kind));
    }

    @Test
    void everyTaskOfTheSchedulerIsSaidInWords() {
        Pattern name = Pattern.compile("(?<!PURPOSE = )\"([a-z]+(?:-[a-z]+)+)\"");
        assertThat(files("../sagas/src/main/java")
                        .filter(file -> file.contains(" Tasks.") || file.contains("implements MailKind<"))
                        .flatMap(file -> name.matcher(file).results().map(found -> found.group(1))))
                .contains("due-deletions", "suspension-end", "receipt-mail")
                .allMatch(task -> ENGLISH.has("admin.task." + task) || ENGLISH.has("admin.work." + task));
    }

    private static List<String> named(String directory, String pattern) {
        Pattern name = Pattern.compile(pattern);
        return files(directory)
                .flatMap(file -> name.matcher(file).results().map(found -> found.group(1)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1,ONE", "2,FEW", "4,FEW", "5,MANY", "12,MANY", "14,MANY", "21,MANY", "22,FEW", "0,MANY", "112,MANY"})
    void polishHasThreePluralForms(long number, Plural form) {
        assertThat(Plural.of(Language.PL, number)).isEqualTo(form);
    }

    private static List<String> arguments(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<String> files(String directory) {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(Path.of(directory))) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents.stream();
    }

    @Test
    void textsUnderAKeyComeInTheOrderOfTheirLanguage() {
        assertThat(Texts.in(Language.EN).under("admin.filter.by.").keySet())
                .containsExactly("email", "id", "last-name", "phone", "user-name");
        assertThat(Texts.in(Language.PL).under("admin.filter.by.").keySet())
                .containsExactly("email", "id", "user-name", "last-name", "phone");
    }
}
