package dev.atrium.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.web.PagesTest;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PagesTest
class ErrorPageTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    StaticErrorPages pages;

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405})
    void errorsOfTheVisitorAreAPageInTheSitesStyle(int status) {
        assertThat(browser.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status))
                .hasStatus(status)
                .bodyText()
                .contains("<p class=\"error-status\">" + status + "</p>", "class=\"site-nav\"");
    }

    @Test
    void programsGetProblemDetails() {
        assertThat(browser.get()
                        .uri("/error")
                        .accept("application/json")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/nothing"))
                .hasStatus(404)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.instance")
                .isEqualTo("/nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json"})
    void ourOwnErrorsAreAnsweredStaticallyAndLeakNothing(String accept) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept", accept);
        request.addHeader("Accept-Language", "pl");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret detail"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new StaticErrorFilter(pages).doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentType())
                .startsWith(accept.equals("text/html") ? accept : "application/problem+json");
        assertThat(response.getContentAsString()).doesNotContain("secret", "Exception", "{title}", "%d");
    }
}
