package dev.atrium.benchmark.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes an administrator, and logs in as them. */
final class AdminLogin {

    /** Options of a first start. */
    static final List<String> ADMINISTRATOR = List.of(
            "--atrium.admin.username=warden",
            "--atrium.admin.email=warden@mail.example",
            "--atrium.admin.password=measured-Lists-9");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private AdminLogin() {}

    /** A header with the cookies of the session. */
    static String cookies(int port) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        URI login = URI.create("http://localhost:" + port + "/users/login");
        try (HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            String form = client.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString())
                    .body();
            Matcher token = TOKEN.matcher(form);
            if (!token.find()) {
                throw new IOException("the form to log in has no token");
            }
            String body = "username=warden&password=measured-Lists-9&_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
            int status = client.send(
                            HttpRequest.newBuilder(login)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 303 && status != 302) {
                throw new IOException("logging in was answered with " + status);
            }
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ", "Cookie: ", ""));
    }
}
