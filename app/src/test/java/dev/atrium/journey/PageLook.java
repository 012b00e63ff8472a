package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** How a page that is open looks: axe finds nothing serious on it, and it is not wider than its window. */
final class PageLook {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int HEIGHT = 800;

    /** Where the page is wider than its window: what sticks out, each by its beginning. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? []
              : ["the page"].concat([...document.querySelectorAll("body *")]
                .filter(one => one.getBoundingClientRect().right > window.innerWidth)
                .map(one => one.outerHTML.slice(0, 120)))""";

    private final Page page;

    PageLook(Page page) {
        this.page = page;
    }

    /** Light and dark, wide and narrow. */
    void isFineEverywhere(Iterable<String> paths) {
        for (String path : paths) {
            isFineEverywhere(() -> page.navigate(path));
        }
    }

    /** @param open leads to what is looked at */
    void isFineEverywhere(Runnable open) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            open.run();
            for (int width : new int[] {WIDE, NARROW}) {
                page.setViewportSize(width, HEIGHT);
                isFine(scheme + " at " + width + " px");
            }
        }
    }

    /** @param how tells a red test what was looked at */
    void isFine(String how) {
        assertThat(Axe.seriousFindings(page)).as("%s, %s", page.url(), how).isEmpty();
        fits(how);
    }

    void fits(String how) {
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as("what is wider than the window of %s, %s", page.url(), how)
                .isEmpty();
    }
}
