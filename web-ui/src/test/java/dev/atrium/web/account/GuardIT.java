package dev.atrium.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

/** The filters in front of every page. */
class GuardIT extends AccountIT {

    @Test
    void formWithoutItsTokenIsRefusedWithAnExplanation() {
        assertThat(site.post().uri("/users/login").param("username", "alice").param("password", "x"))
                .hasStatus(403);
        Browser alice = member("alice");
        Browser forger = visitor();
        forger.cookies().put("atrium_session", alice.cookie("atrium_session"));
        assertThat(forger.post("/users/logout")).hasStatus(403);
        assertThat(isLoggedIn(alice)).isTrue();
    }

    @Test
    void tokenOfAnotherBrowserIsRefused() {
        Browser alice = member("alice");
        Browser mallory = visitor();
        mallory.open("/users/login");
        alice.open("/users/login");
        alice.cookies().put("atrium_csrf", new Cookie("atrium_csrf", "forged"));
        assertThat(alice.post("/users/logout")).hasStatus(403);
    }

    @Test
    void tokenInAPageIsMaskedAnewEachTimeAndItsCookieIsHidden() {
        Browser visitor = visitor();
        String first = Browser.body(visitor.open("/users/login"));
        String second = Browser.body(visitor.open("/users/login"));
        assertThat(first).isNotEqualTo(second);
        Cookie cookie = visitor.cookie("atrium_csrf");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(second).doesNotContain(cookie.getValue());
    }

    @Test
    void tokenChangesAtLogin() {
        Browser alice = visitor();
        alice.open("/users/register");
        Cookie before = alice.cookie("atrium_csrf");
        alice.submit("/users/register", Forms.registration("alice"));
        alice.open("/users/login");
        assertThat(alice.cookie("atrium_csrf").getValue()).isNotEqualTo(before.getValue());
    }

    @Test
    void pageTellsTheBrowserWhatToRefuse() {
        MockHttpServletResponse page = visitor().open("/users/login").getResponse();
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Permissions-Policy")).contains("geolocation=()");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.containsHeader("Strict-Transport-Security")).isFalse();
    }

    @Test
    void visitorIsSentToLogInAndBack() {
        assertThat(visitor().open("/form/?country=PL"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/users/login?next=%2Fform%2F%3Fcountry%3DPL");
    }

    @Test
    void htmxIsToldToLoadTheLoginPage() {
        assertThat(site.get()
                        .uri("/form/")
                        .header("HX-Request", "true")
                        .header(HttpHeaders.REFERER, "http://localhost/?search=lamp"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/users/login?next=%2F%3Fsearch%3Dlamp");
    }

    @Test
    void programIsToldThatALoginIsNeeded() {
        assertThat(site.get().uri("/form/").header(HttpHeaders.ACCEPT, "application/json"))
                .hasStatus(401);
    }

    @Test
    void operatorsPagesAreForAdminsOnly() {
        assertThat(visitor().open("/actuator/env")).hasStatus(303);
        assertThat(member("alice").open("/actuator/env")).hasStatus(403);
        assertThat(admin("root").open("/actuator/env")).hasStatus(404); // let through; nothing is there in this test
        assertThat(visitor().open("/actuator/health")).hasStatus(404);
    }
}
