package dev.atrium.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.web.FakeHouse;
import dev.atrium.web.Logins;
import dev.atrium.web.PagesTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class LayoutTest {

    @Autowired
    MockMvcTester browser;

    @Test
    void pageIsInTheLanguageAndThemeThatCookiesChose() {
        assertThat(browser.get().uri("/terms").cookie(new Cookie("language", "pl"), new Cookie("theme", "dark")))
                .hasStatusOk()
                .hasHeader("Content-Language", "pl")
                .bodyText()
                .contains("<html lang=\"pl\" data-bs-theme=\"dark\">", "Regulamin");
    }

    @ParameterizedTest
    @CsvSource({"pl,pl", "'de,pl;q=0.8,en;q=0.5',pl", "en-GB,en", "de,en", "';;;',en"})
    void withoutACookieTheBrowsersLanguageCounts(String wish, String language) {
        assertThat(browser.get().uri("/privacy/").header("Accept-Language", wish))
                .bodyText()
                .contains("<html lang=\"" + language + "\" data-bs-theme=\"auto\">");
    }

    @Test
    void visitorsAreOfferedToLogInAndMembersToLogOut() {
        assertThat(browser.get().uri("/terms"))
                .bodyText()
                .contains("href=\"/users/login\"", "href=\"/users/register\"");
        assertThat(browser.get().uri("/terms").with(Logins.as(FakeHouse.ALICE)))
                .bodyText()
                .contains("<strong>alice</strong>", "action=\"/users/logout\"")
                .doesNotContain("href=\"/users/login\"");
    }

    @Test
    void pagesAreCompressedForThoseWhoCanTakeIt() {
        assertThat(browser.get().uri("/terms").header("Accept-Encoding", "gzip, br"))
                .hasStatusOk()
                .hasHeader("Content-Encoding", "gzip");
        assertThat(browser.get().uri("/terms")).headers().doesNotContainHeader("Content-Encoding");
    }

    @Test
    void everyAnswerNamesItsRequestItself() {
        assertThat(browser.get()
                        .uri("/terms")
                        .header("X-Request-Id", "mine")
                        .exchange()
                        .getResponse())
                .extracting(response -> response.getHeader("X-Request-Id"))
                .asString()
                .matches("[0-9a-f]{16}");
    }
}
