package dev.atrium.web.model;

import static dev.atrium.web.FakeHouse.ALICE;
import static dev.atrium.web.FakeHouse.BOB;
import static dev.atrium.web.FakeHouse.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.model.ModelView;
import dev.atrium.web.FakeHouse;
import dev.atrium.web.Logins;
import dev.atrium.web.PagesTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class ModelListTest {

    private static final Pattern MODEL = Pattern.compile("data-model-id=\"(\\d+)\"");
    private static final Pattern MORE = Pattern.compile("hx-get=\"(/\\?[^\"]*cursor=[^\"]*)\"");

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeHouse house;

    @BeforeEach
    void twelveModels() {
        house.holding(LongStream.rangeClosed(1, 12)
                .mapToObj(id -> model(id, "Model %02d".formatted(id), id % 2 == 0 ? "PL" : "FR", id < 4 ? ALICE : BOB))
                .toArray(ModelView[]::new));
    }

    @Test
    void aPageShowsFiveModelsWithTitleCountryCreatorAndDate() {
        String page = get("/", false);
        assertThat(page).startsWith("\n").contains("<!doctype html>", "Model 01", "France", "3 November 2026");
        assertThat(page).containsPattern("href=\"/\\?creator_id=11\"[^>]*>alice</a>");
        assertThat(idsIn(page)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void htmxGetsTheSameModelsWithoutThePageAround() {
        String fragment = get("/", true);
        assertThat(fragment).doesNotContain("<html", "<form");
        assertThat(idsIn(fragment)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(browser.get().uri("/").header("HX-Request", "true"))
                .headers()
                .satisfies(headers -> assertThat(headers.get("Vary")).contains("HX-Request"));
    }

    @Test
    void scrollingShowsEachModelOnceThenTheDividerThenTheRestThenTheEnd() {
        StringBuilder all = new StringBuilder(get("/?country_code=PL", false));
        for (Matcher more = MORE.matcher(all); more.find(); ) {
            String stretch = get(more.group(1).replace("&amp;", "&"), true);
            all.append(stretch);
            more = MORE.matcher(stretch);
        }
        assertThat(idsIn(all.toString())).containsExactly(2L, 4L, 6L, 8L, 10L, 12L, 1L, 3L, 5L, 7L, 9L, 11L);
        assertThat(all.toString().split("id=\"outside-search\"", -1)).hasSize(2);
        assertThat(all).containsOnlyOnce("class=\"list-end\"");
    }

    @ParameterizedTest
    @CsvSource({"2,6", "3,11", "999999,11", "-1,1", "abc,1", "0,1", "2.5,1", "99999999999999999999,1"})
    void pagesBeyondTheEndAreTheLastAndNonsenseIsTheFirst(String page, long first) {
        assertThat(idsIn(get("/?page=" + page, false))).startsWith(first);
    }

    @Test
    void pagingWithoutScriptsKeepsTheSearch() {
        assertThat(get("/?search=model&country_code=PL&page=2", false))
                .contains("<noscript>", "href=\"/?search=model&amp;country_code=PL&amp;page=3\"", "Page 2 of 3");
    }

    @Test
    void onlyTheCreatorIsOfferedToEditAndDelete() {
        assertThat(get("/", false)).doesNotContain("/edit-model/");
        assertThat(browser.get().uri("/").with(Logins.as(ALICE)))
                .bodyText()
                .contains("/edit-model/1/", "/delete-model/3/")
                .doesNotContain("/edit-model/4/");
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        house.holding();
        assertThat(get("/", false)).contains("Publish the first model").doesNotContain("class=\"list-end\"");
    }

    @Test
    void aSearchWithoutMatchSaysSoBeforeTheRest() {
        assertThat(get("/?search=zebra", false)).contains("No model matches", "id=\"outside-search\"");
    }

    @Test
    void limitedSearchIsNoticed() {
        house.withLimitedSearch();
        assertThat(get("/?search=model", false)).contains("Search is limited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"><img src=x>", "' onmouseover='x", "%", "_", "\\", "😀", "{0}"})
    void whatWasSearchedForIsShownButNeverMarkup(String hostile) {
        assertThat(browser.get()
                        .uri("/")
                        .param("search", hostile)
                        .param("creator", hostile)
                        .param("country_code", hostile)
                        .param("creator_id", hostile)
                        .param("cursor", hostile)
                        .param("page", hostile))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void nulAndHalvesOfPairsDoNoHarm() {
        assertThat(browser.get().uri("/").param("search", "a\u0000b\ud800").param("creator", "\u0000"))
                .hasStatusOk();
        assertThat(browser.get().uri("/").param("search", "x".repeat(100_000))).hasStatusOk();
    }

    private String get(String address, boolean htmx) {
        var request = browser.get().uri(java.net.URI.create(address));
        var answer = (htmx ? request.header("HX-Request", "true") : request).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Long> idsIn(String html) {
        List<Long> ids = new ArrayList<>();
        MODEL.matcher(html).results().forEach(found -> ids.add(Long.valueOf(found.group(1))));
        return ids;
    }
}
