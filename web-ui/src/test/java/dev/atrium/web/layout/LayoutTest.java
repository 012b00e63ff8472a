package dev.atrium.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.web.PagesTestApplication;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = PagesTestApplication.class)
@AutoConfigureMockMvc
class LayoutTest {

    @Autowired
    MockMvcTester browser;

    @Test
    void pageIsInTheLanguageAndThemeThatCookiesChose() {
        assertThat(browser.get().uri("/terms").cookie(new Cookie("language", "pl"), new Cookie("theme", "dark")))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"pl\" data-bs-theme=\"dark\">");
    }
}
