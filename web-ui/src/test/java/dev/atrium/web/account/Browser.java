package dev.atrium.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** One visitor's browser: keeps cookies, and brings the token of the last page back with a form. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester site;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final String address;
    private String token = "";

    Browser(MockMvcTester site) {
        this(site, "192.0.2." + (int) (Math.random() * 250));
    }

    Browser(MockMvcTester site, String address) {
        this.site = site;
        this.address = address;
    }

    MvcTestResult open(String path) {
        return send(site.get().uri(path));
    }

    /** Loads the page of the form first, as a person does. */
    MvcTestResult submit(String path, String... namesAndValues) {
        open(path);
        return post(path, namesAndValues);
    }

    /** Sends a form with the token that this browser has. */
    MvcTestResult post(String path, String... namesAndValues) {
        return send(form(path, namesAndValues));
    }

    /** As a script of another site, or of this one, would have the browser send it. */
    MvcTestResult postFrom(String origin, String path) {
        return send(form(path).header("Host", "localhost").header("Origin", origin));
    }

    MvcTestResult postForJson(String path) {
        return send(form(path).header("Accept", "application/json"));
    }

    MvcTestResult postByHtmx(String path, String... namesAndValues) {
        return send(form(path, namesAndValues).header("HX-Request", "true"));
    }

    private MockMvcRequestBuilder form(String path, String... namesAndValues) {
        MockMvcRequestBuilder request = site.post().uri(path).param("_csrf", token);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }

    /** Sends a form with a file, as browsers send those with a file field. */
    MvcTestResult upload(String path, MockMultipartFile file, String... namesAndValues) {
        open(path);
        MockMultipartMvcRequestBuilder request =
                site.post().uri(path).multipart().file(file).param("_csrf", token);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        asThisBrowser(request);
        return received(request.exchange());
    }

    Cookie cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    Map<String, Cookie> cookies() {
        return cookies;
    }

    private MvcTestResult send(MockMvcRequestBuilder request) {
        asThisBrowser(request);
        return received(request.exchange());
    }

    private void asThisBrowser(AbstractMockHttpServletRequestBuilder<?> request) {
        request.remoteAddress(address);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
    }

    private MvcTestResult received(MvcTestResult result) {
        Arrays.stream(result.getResponse().getCookies()).forEach(this::keep);
        Matcher found = TOKEN.matcher(body(result));
        if (found.find()) {
            token = found.group(1);
        }
        return result;
    }

    private void keep(Cookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie);
        }
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
