package dev.atrium.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.atrium.web.PagesTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class PreferencesTest {

    @Autowired
    MockMvcTester browser;

    @Test
    void languageIsKeptAndThePageStaysTheSame() {
        assertThat(browser.post()
                        .uri("/language")
                        .with(csrf())
                        .param("language", "pl")
                        .param("next", "/?search=a%20b"))
                .hasStatus(303)
                .hasHeader("Location", "/?search=a%20b")
                .cookies()
                .hasValue("language", "pl")
                .isHttpOnly("language", true);
    }

    @Test
    void themeIsKeptAndTheAddressThatTheBrowserShowsWins() {
        assertThat(browser.post()
                        .uri("/theme")
                        .with(csrf())
                        .header("Host", "atrium.example")
                        .header("Referer", "https://atrium.example/?search=newer")
                        .param("theme", "dark")
                        .param("next", "/?search=older"))
                .hasStatus(303)
                .hasHeader("Location", "/?search=newer")
                .cookies()
                .hasValue("theme", "dark");
    }

    @Test
    void anotherSiteIsNeverTheWayBack() {
        assertThat(browser.post()
                        .uri("/theme")
                        .with(csrf())
                        .header("Host", "atrium.example")
                        .header("Referer", "https://evil.example/page")
                        .param("theme", "purple")
                        .param("next", "//evil.example"))
                .hasStatus(303)
                .hasHeader("Location", "/")
                .cookies()
                .doesNotContainCookie("theme");
    }
}
