package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An auditor's way through the pages, in a browser. */
@RunningSite
@ExtendWith(InBrowser.class)
class AuditJourneyIT {

    @Test
    void auditorWalksFromANameToWhatOneEventChanged(Page page) {
        logIn(page);
        page.navigate("/audit/");
        page.locator("#q").fill("admin");
        page.locator("main form[role=search] button").click();
        assertThat(page).hasURL(Pattern.compile("/audit/members/\\d+$"));

        page.locator(".admin-table tbody a", new Page.LocatorOptions().setHasText("account"))
                .click();
        page.locator(".audit-timeline tbody a[href^='/audit/history']").last().click();
        assertThat(page.locator(".audit-changes").first()).isVisible();
        page.locator("a[rel=next]").click();
        assertThat(page.locator("a[rel=prev]")).isVisible();
    }

    @Test
    void verificationIsFollowedWithoutLoadingThePageAgain(Page page) {
        logIn(page);
        page.navigate("/audit/");
        page.locator(".audit-verify button").click();

        assertThat(page.locator("#verification .badge")).hasText("Intact");
    }

    @Test
    void pagesHaveNoSeriousFindingAndFitAPhone(Page page) {
        logIn(page);
        new PageLook(page).isFineEverywhere(paths(page));
    }

    /** Fitted to the width, they would be half as high as anybody can read. */
    @Test
    void wordsOfAChartCanBeReadOnAPhone(Page page) {
        logIn(page);
        page.setViewportSize(360, 800);
        page.navigate("/audit/charts");

        assertThat(page.locator(".chart-text").first().boundingBox().height).isGreaterThan(10);
        page.locator(".audit-scroll").first().focus();
        page.keyboard().press("ArrowLeft");
        page.waitForFunction("() => document.querySelector('.audit-scroll').scrollLeft !== 0");
    }

    /** With what a bar there means, and also without any script. */
    @Test
    void aChartBeginsWithItsNewestDaysOnAPhone(Page page) {
        logIn(page);
        page.setViewportSize(360, 800);
        page.navigate("/audit/charts");

        for (String seen : List.of(".audit-scroll >> nth=0 >> .chart-text >> nth=-1", ".chart-text-end >> nth=0")) {
            BoundingBox box = page.locator(seen).boundingBox();
            assertThat(box.x).as(seen).isGreaterThan(0);
            assertThat(box.x + box.width).as(seen).isLessThan(360);
        }
    }

    private static List<String> paths(Page page) {
        page.navigate("/audit/?q=admin");
        List<String> paths = new ArrayList<>(List.of("/audit/", "/audit/events", "/audit/charts", path(page)));
        String history = page.locator(".admin-table tbody a", new Page.LocatorOptions().setHasText("account"))
                .getAttribute("href");
        paths.addAll(List.of(history, history + "/0", history + "/at"));
        page.navigate(history);
        paths.add(page.locator(".audit-timeline .audit-id").last().getAttribute("href"));
        return paths;
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^http://[^/]+", "");
    }

    private static void logIn(Page page) {
        page.navigate("/users/login");
        page.locator("#username").fill("admin");
        page.locator("#password").fill("sandbox-Admin-1");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page).hasURL(Pattern.compile("/$"));
    }
}
