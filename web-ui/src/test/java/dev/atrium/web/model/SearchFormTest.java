package dev.atrium.web.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.atrium.web.FakeHouse;
import dev.atrium.web.PagesTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class SearchFormTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeHouse house;

    @Test
    void theFormBecomesAnAddress() {
        assertThat(post(Map.of(
                        "search_query", "old mill & co",
                        "creator_username_value", "alice smith",
                        "creator_id_value", "12",
                        "country_code_value", "pl")))
                .hasStatus(303)
                .hasHeader(
                        "Location",
                        "/?search=old%20mill%20%26%20co&creator=alice%20smith&creator_id=12&country_code=PL");
    }

    @Test
    void radioAndCheckBoxDecideWhichValuesCount() {
        assertThat(post(Map.of(
                        "filters", "form",
                        "search_query", "żółw",
                        "creator", "id",
                        "creator_username_value", "alice",
                        "creator_id_value", "12",
                        "country_code_value", "PL")))
                .hasHeader("Location", "/?search=%C5%BC%C3%B3%C5%82w&creator_id=12");
    }

    @Test
    void anEmptyFormIsThePlainList() {
        assertThat(post(Map.of("filters", "form", "search_query", "  ")))
                .hasStatus(303)
                .hasHeader("Location", "/");
    }

    @Test
    void aCreatorIdThatIsNoIntegerIsDroppedWithAMessage() {
        MvcTestResult answer = post(Map.of("search_query", "mill", "creator_id_value", "twelve"));
        assertThat(answer).hasHeader("Location", "/?search=mill");
        house.holding();
        assertThat(browser.get()
                        .uri("/")
                        .cookie(requireNonNull(answer.getResponse().getCookie("flash"))))
                .hasStatusOk()
                .bodyText()
                .contains("message-error", "“twelve” is not a creator id");
    }

    @Test
    void theFormShowsWhatTheAddressHolds() {
        house.holding();
        assertThat(browser.get().uri("/?search=mill&creator=alice&country_code=PL"))
                .bodyText()
                .contains("value=\"mill\"", "id=\"creator-username\" value=\"username\" checked", "value=\"alice\"")
                .contains("<details class=\"search-more\" open>", "<option value=\"PL\" selected>Poland</option>");
    }

    private MvcTestResult post(Map<String, String> fields) {
        var request = browser.post().uri("/").with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
