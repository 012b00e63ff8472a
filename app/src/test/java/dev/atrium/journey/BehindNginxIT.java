package dev.atrium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.atrium.sandbox.server.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site behind nginx, set up by the very text of docs/operations.md with other addresses in it: TLS ends there. */
@Tag("endurance")
class BehindNginxIT {

    private static final Logger LOG = LoggerFactory.getLogger(BehindNginxIT.class);
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    /** One of the two nodes is dead. */
    @Test
    void membersComeByHttpsAndNoticeNothingOfIt() throws Exception {
        Assumptions.assumeTrue(Nginx.executable().isPresent(), "no nginx in " + Nginx.PLACES);
        Assumptions.assumeTrue(Chromium.executable().isPresent(), "no Chromium in " + Chromium.PLACES);
        int http = FreePort.any();
        int https = FreePort.any();
        String address = "https://localhost:" + https;
        try (SiteProcess site = SiteProcess.start(directory.resolve("site"), "--atrium.public-url=" + address);
                Nginx nginx =
                        Nginx.start(directory.resolve("nginx"), documented(site.port(), FreePort.any(), http, https));
                Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser()
                        .newContext(new NewContextOptions()
                                .setIgnoreHTTPSErrors(true)
                                .setBaseURL(address))) {
            APIRequestContext requests = context.request();
            await().atMost(Duration.ofSeconds(10))
                    .failFast("nginx ended, see " + directory, () -> !nginx.isAlive())
                    .ignoreException(PlaywrightException.class)
                    .until(() -> requests.get("/").ok());

            httpLeadsToHttps(requests, http);
            Page page = context.newPage();
            MemberJourneyIT.register(page, Members.unique("tina"));
            cookiesTravelByHttpsOnly(context);
            assetsComeCompressedAndAreKept(page, requests);
            membersTalk(page);
            formsThatAreTooLargeAreAnsweredByTheSite(page, requests);
        }
    }

    @Test
    void twoNodesAreOneSiteByHttp2AndOneMayEndUnderLoad() throws Exception {
        Assumptions.assumeTrue(Nginx.executable().isPresent(), "no nginx in " + Nginx.PLACES);
        int http = FreePort.any();
        URI address = URI.create("https://localhost:" + FreePort.any());
        try (Cluster cluster = new Cluster(directory, address.toString())) {
            cluster.grow(2);
            SiteProcess stays = cluster.nodes().getFirst();
            SiteProcess leaves = cluster.nodes().getLast();
            String servers = documented(stays.port(), leaves.port(), http, address.getPort());
            try (Nginx nginx = Nginx.start(directory.resolve("nginx"), servers)) {
                Visitor first = visitor(address);
                await().atMost(Duration.ofSeconds(10))
                        .failFast("nginx ended, see " + directory, () -> !nginx.isAlive())
                        .ignoreException(IOException.class)
                        .until(() -> first.get("/").statusCode() == 200);
                assertThat(first.get("/").version()).isEqualTo(HttpClient.Version.HTTP_2);

                everybodyHears(address);
                oneEndsUnderLoad(address, leaves);
            }
        }
    }

    private Visitor visitor(URI address) {
        try {
            return new Visitor(address, Nginx.browser(directory.resolve("site.pem")));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** nginx takes the nodes in turn, so four sockets are at both. */
    private void everybodyHears(URI address) throws Exception {
        List<ChatTab> tabs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Visitor member = visitor(address);
            member.register(Members.unique("nina"));
            tabs.add(ChatTab.open(member, "public"));
        }
        String said = Members.unique("through-nginx");
        tabs.getFirst().say(said);
        tabs.forEach(tab -> tab.awaitMessage(said));
        tabs.forEach(ChatTab::close);
    }

    private void oneEndsUnderLoad(URI address, SiteProcess leaves) throws Exception {
        Traffic traffic = new Traffic(4, () -> visitor(address));
        try (traffic) {
            traffic.awaitMore(20);
            leaves.terminate();
            assertThat(leaves.awaitEnd()).isNotNegative();
            traffic.awaitMore(20);
        }
        LOG.info("Behind nginx: {} requests, failures: {}", traffic.requests(), traffic.failures());
        assertThat(traffic.failures()).isEmpty();
    }

    private String documented(int one, int other, int http, int https) throws Exception {
        String text = Files.readString(Path.of("..", "docs", "operations.md"));
        int begin = text.indexOf("```nginx\n") + "```nginx\n".length();
        Path certificate = directory.resolve("site.pem");
        Path key = directory.resolve("site.key");
        Nginx.writeCertificate(certificate, key);
        return text.substring(begin, text.indexOf("```", begin))
                .replace("10.0.0.11:8080", "127.0.0.1:" + one)
                .replace("10.0.0.12:8080", "127.0.0.1:" + other)
                .replace("listen 80;", "listen 127.0.0.1:" + http + ";")
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + https + " ssl http2;")
                .replace("atrium.example.org", "localhost")
                .replace("/etc/ssl/atrium.pem", certificate.toString())
                .replace("/etc/ssl/atrium.key", key.toString());
    }

    private static void httpLeadsToHttps(APIRequestContext requests, int http) {
        APIResponse answer = requests.get(
                "http://localhost:" + http + "/chat/?a=b",
                RequestOptions.create().setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.headers()).containsEntry("location", "https://localhost/chat/?a=b");
    }

    private static void cookiesTravelByHttpsOnly(BrowserContext context) {
        assertThat(context.cookies())
                .anyMatch(cookie -> cookie.name.equals("__Host-atrium_session"))
                .allMatch(cookie -> cookie.secure);
        APIResponse lied = context.request()
                .get(
                        "/users/login",
                        RequestOptions.create()
                                .setHeader("X-Forwarded-Proto", "http")
                                .setHeader("X-Forwarded-Host", "elsewhere.example"));
        assertThat(lied.headers()).containsKey("strict-transport-security");
        assertThat(lied.text()).doesNotContain("elsewhere.example");
    }

    private static void assetsComeCompressedAndAreKept(Page page, APIRequestContext requests) {
        String sheet = page.locator("link[rel=stylesheet]").first().getAttribute("href");
        assertThat(requests.get(sheet).headers())
                .containsEntry("content-encoding", "gzip")
                .containsEntry("cache-control", "public, max-age=31536000, immutable");
    }

    private static void membersTalk(Page page) {
        page.navigate("/chat/");
        page.locator("#chat-input").fill("from behind a proxy");
        page.locator("#chat-input").press("Enter");
        assertThat(page.locator("#chat-messages [data-message-id]").last()).containsText("from behind a proxy");
        assertThat(page.locator("#online-status")).hasAttribute("data-online", "0");
    }

    private static void formsThatAreTooLargeAreAnsweredByTheSite(Page page, APIRequestContext requests) {
        String profile = page.locator(".nav-member").first().getAttribute("href");
        APIResponse answer = requests.post(
                profile,
                RequestOptions.create()
                        .setMultipart(FormData.create()
                                .set("image", new FilePayload("large.jpg", "image/jpeg", new byte[70 * MEGABYTE]))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("far larger than 10 MB");
    }
}
