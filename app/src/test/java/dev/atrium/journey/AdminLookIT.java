package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of administrators and auditors fit every width, and all their words have been written; {@link AdminByKeyboardIT} looks at two. */
@Tag("endurance")
@RunningSite
@ExtendWith(InBrowser.class)
@SuppressWarnings("NullAway.Init") // before each test
class AdminLookIT {

    /** Telephones, tablets upright and turned, and both sides of where the style sheets change their minds. */
    private static final List<Integer> WIDTHS = List.of(320, 360, 600, 767, 800, 1024, 1279);

    private static final int HEIGHT = 800;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private OperatorPages pages;

    @BeforeEach
    void open() {
        pages = new OperatorPages(port, jdbc);
    }

    @AfterEach
    void removeWhatIsStuck() {
        pages.removeWhatIsStuck();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void pagesFitEveryWidthAndHaveAllTheirWords(String language, Page page) throws Exception {
        new Keyboard(page).logIn("admin", "sandbox-Admin-1");
        page.context().addCookies(List.of(new Cookie("language", language).setUrl(page.url())));
        List<String> faults = new ArrayList<>();
        for (String path : pages.paths()) {
            page.navigate(path);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            if (page.locator("main")
                    .innerText()
                    .matches("(?s).*\\b(admin|audit|flash|payment)\\.[a-z-]+\\.?[a-z-]*\\b.*")) {
                faults.add(path + " shows the key of a text");
            }
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                Object wide = page.evaluate("() => document.documentElement.scrollWidth");
                if (((Number) wide).intValue() > width) {
                    faults.add("%s at %d px is %s wide".formatted(path, width, wide));
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
