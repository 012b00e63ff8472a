package dev.atrium.query.model;

import static dev.atrium.query.model.SearchableModels.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.model.ModelFilter;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPosition;
import dev.atrium.api.model.ModelPosition.PageNumber;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search on a real Elasticsearch. */
class ModelSearchIT {

    private static final UserId BOB = new UserId(2);
    private static final CountryCode GERMANY = new CountryCode("DE");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SearchableModels models;

    @BeforeAll
    static void startServers() {
        models = new SearchableModels();
        models.nameCreator(BOB, "Bóbr.Builder");
    }

    @AfterEach
    void removeAll() {
        models.removeAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zolc", "olc", "ŻÓŁĆ", "ó", "óŁ", "zóuć"})
    void diacriticsAndCaseDoNotMatter(String text) {
        models.add(Models.titled("Żółć"), Models.titled("Zamek"));

        assertThat(titles(models.find(text).matches())).containsExactly("Żółć");
    }

    @Test
    void exactAndPrefixComeBeforeSubstringsBeforeTyposBeforeTheRest() {
        models.add(Models.allTitled(
                "Smok wawelski", "Zielony smok", "Smokk", "Smuk", "Osmoki", "Smok", "Zamek", "Apteka", "Arka smoka"));

        ModelPage page = models.find("smok");

        assertThat(titles(page.matches()))
                .containsExactly("Smok", "Smok wawelski", "Smokk", "Arka smoka", "Osmoki", "Zielony smok", "Smuk");
        assertThat(titles(page.others())).containsExactly("Apteka", "Zamek");
        assertThat(page.startsOthers()).isTrue();
        assertThat(page.next()).isNull();
        assertThat(page.searchLimited()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "krakow",
                "krakwo",
                "krakw",
                "krawów",
                "karkow",
                "rakow",
                "kraków smk",
                "smok kraków",
                "wawlski krak"
            })
    void smallTyposAreForgiven(String text) {
        models.add(Models.titled("Kraków: smok wawelski"), Models.titled("Gdańsk"));

        assertThat(titles(models.find(text).matches()))
                .isEqualTo(text.endsWith("smk") ? List.of() : List.of("Kraków: smok wawelski"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "*", "'", "\"", "\\", "🦊", "\" OR 1=1 --", "a*b", "50%", "👩‍👩‍👧"})
    void signsAreTakenLiterally(String text) {
        models.add(Models.titled("Plain title"), Models.titled("Before " + text + " after"));

        assertThat(titles(models.find(text).matches())).containsExactly("Before " + text + " after");
        assertThat(models.findInTable(text)).containsExactly("Before " + text + " after");
    }

    @Test
    void filtersCombine() {
        models.add(
                Models.of("Tower", Models.POLAND, Models.ALICE),
                Models.of("Tower", GERMANY, Models.ALICE),
                Models.of("Tower", GERMANY, BOB),
                Models.of("Bridge", GERMANY, BOB));

        assertThat(models.find(new ModelFilter("tower", "", null, GERMANY)).matches())
                .hasSize(2);
        assertThat(models.find(new ModelFilter("tower", "bobr", null, GERMANY)).matches())
                .hasSize(1);
        assertThat(models.find(new ModelFilter("", "R.BUILD", null, null)).matches())
                .hasSize(2);
        assertThat(models.find(new ModelFilter("", "o", BOB, null)).matches()).hasSize(2);
        assertThat(models.find(new ModelFilter("bridge", "", Models.ALICE, null))
                        .matches())
                .isEmpty();
        assertThat(models.find(new ModelFilter("bridge", "", Models.ALICE, null))
                        .others())
                .hasSize(4);
    }

    @Test
    void veryLongTextsAreHandled() {
        String title = "\uFDFA".repeat(100);
        models.add(Models.titled(title), Models.titled("😀".repeat(100)));

        assertThat(models.find(title).matches()).hasSize(1);
        assertThat(models.find("😀".repeat(100)).matches()).hasSize(1);
        assertThat(models.find("😀".repeat(101)).matches()).isEmpty();
        assertThat(models.find("long ".repeat(20_000)).matches()).isEmpty();
        assertThat(models.find("\0").others()).isEmpty();
    }

    @Test
    void pagesOfASearchGoOnIntoTheOthers() {
        List<String> expected = new ArrayList<>();
        List<ModelRow> rows = new ArrayList<>();
        for (int i = 10; i < 33; i++) {
            rows.add(Models.titled("Oak " + i));
            expected.add("Oak " + i);
        }
        for (int i = 10; i < 33; i++) {
            rows.add(Models.titled("Elm " + i));
            expected.add("Elm " + i);
        }
        models.add(rows);
        ModelFilter oak = new ModelFilter("oak", "", null, null);

        List<String> read = new ArrayList<>();
        int dividers = 0;
        for (int number = 1; number <= 10; number++) {
            ModelPage page = models.read(oak, new PageNumber(number), 5);
            assertThat(page.pages()).isEqualTo(10);
            read.addAll(titles(page.matches()));
            read.addAll(titles(page.others()));
            dividers += page.startsOthers() ? 1 : 0;
        }

        assertThat(read).isEqualTo(expected);
        assertThat(dividers).isEqualTo(1);
        assertThat(models.read(oak, new PageNumber(99), 5).page()).isEqualTo(10);
    }

    @Test
    void scrollingNeitherRepeatsNorSkipsWhileModelsComeAndGo() {
        Random random = new Random(3);
        List<ModelRow> staying = someModels(random, 60);
        List<ModelRow> leaving = someModels(random, 60);
        models.add(staying);
        models.add(leaving);
        ModelFilter filter = new ModelFilter("oak", "", null, null);
        List<ModelId> seen = new ArrayList<>();
        int dividers = 0;

        @Nullable ModelPosition from = new PageNumber(1);
        while (from != null) {
            ModelPage page = models.read(filter, from, 5);
            page.matches().forEach(view -> seen.add(view.id()));
            page.others().forEach(view -> seen.add(view.id()));
            dividers += page.startsOthers() ? 1 : 0;
            from = page.next();
            if (!leaving.isEmpty()) {
                models.remove(leaving.removeFirst());
                models.add(someModels(random, 1));
            }
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsAll(staying.stream().map(ModelRow::id).toList());
        assertThat(dividers).isEqualTo(1);
    }

    @Test
    void anEventThatComesAgainChangesNothing() {
        ModelRow oak = Models.titled("Oak");
        ModelRow elm = Models.titled("Elm");
        models.add(oak, elm);
        ModelDocument edited = new ModelDocument(oak, 100).edited(new ModelTitle("Ash"), GERMANY, Models.NOON, 101);
        models.index().write(Map.of(oak.id(), edited), Set.of(elm.id()));

        models.index()
                .write(Map.of(oak.id(), new ModelDocument(oak, 1), elm.id(), new ModelDocument(elm, 2)), Set.of());

        List<ModelView> all = models.find("a").matches();
        assertThat(titles(all)).containsExactly("Ash");
        assertThat(models.find("a").others()).isEmpty();
        assertThat(models.index().load(List.of(oak.id(), elm.id()))).containsOnlyKeys(oak.id());
    }

    private static List<ModelRow> someModels(Random random, int count) {
        List<ModelRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String kind = List.of("Oak ", "Big oak ", "Oka ", "Elm ").get(random.nextInt(4));
            rows.add(Models.titled(kind + random.nextInt(1000)));
        }
        return rows;
    }
}
