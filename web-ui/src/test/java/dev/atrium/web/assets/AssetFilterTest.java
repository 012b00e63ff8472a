package dev.atrium.web.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.web.PagesTest;
import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class AssetFilterTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Assets assets;

    @ParameterizedTest
    @ValueSource(strings = {"atrium.css", "atrium.js", "logo.svg", "favicon.svg", "flags/pl.svg"})
    void assetsAreNamedByTheirContentAndCachedForAYear(String name) {
        assertThat(assets.url(name)).matches("/assets/(flags/)?[a-z]+-[0-9a-f]{12}\\.(css|js|svg)");
        assertThat(browser.get().uri(assets.url(name)))
                .hasStatusOk()
                .hasHeader("Cache-Control", "public, max-age=31536000, immutable")
                .hasHeader("Vary", "Accept-Encoding");
    }

    @Test
    void compressedAssetHoldsTheSame() throws Exception {
        String url = assets.url("atrium.css");
        MockHttpServletResponse plain = browser.get().uri(url).exchange().getResponse();
        MockHttpServletResponse gzipped = browser.get()
                .uri(url)
                .header("Accept-Encoding", "gzip")
                .exchange()
                .getResponse();
        assertThat(gzipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(gzipped.getContentAsByteArray().length).isLessThan(plain.getContentLength() / 5);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzipped.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
    }

    @Test
    void styleAsksForNothingFromElsewhere() throws Exception {
        String css = new String(
                browser.get()
                        .uri(assets.url("atrium.css"))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                UTF_8);
        assertThat(css).doesNotContain("@import", "url(http", "url(//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/atrium-000000000000.css",
                "/assets/atrium.css",
                "/assets/flags/zz-000000000000.svg",
                "/assets/../application-000000000000.yml",
                "/assets/",
                "/assets/x"
            })
    void nothingElseIsServed(String path) {
        assertThat(browser.get().uri(path)).hasStatus(404);
    }
}
