package dev.atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.link.PublicUrl;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;

class HttpsTest {

    @Test
    void siteThatIsReachedByHttpsNeverSendsItsCookiesWithoutIt() {
        Cookie cookie = csrfCookie("https://atrium.example");
        assertThat(cookie.getName()).isEqualTo("__Host-atrium_csrf");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void sandboxWorksWithoutHttps() {
        Cookie cookie = csrfCookie("http://localhost:8080");
        assertThat(cookie.getName()).isEqualTo("atrium_csrf");
        assertThat(cookie.getSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    private static Cookie csrfCookie(String publicUrl) {
        CsrfTokenRepository tokens = new CsrfTokens().csrfTokenRepository(new PublicUrl(URI.create(publicUrl)));
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        tokens.saveToken(tokens.generateToken(request), request, response);
        return response.getCookies()[0];
    }
}
