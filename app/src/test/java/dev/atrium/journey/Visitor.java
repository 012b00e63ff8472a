package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a browser without scripts: keeps cookies, reads forms, fills them in and sends them. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Begins somewhere, because the site of an earlier run may remember what was tried. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger(new Random().nextInt(30_000));

    /** One's own, so that tests do not use up each other's tries; the sandbox believes what its own machine forwards. */
    private final String address = address(ADDRESSES.incrementAndGet());

    private final URI site;
    private final HttpClient client;

    Visitor(int port) {
        this(
                port,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .connectTimeout(PATIENCE)
                        .build());
    }

    private Visitor(int port, HttpClient client) {
        this(URI.create("http://localhost:" + port), client);
    }

    /** Of a site behind a proxy; the client keeps cookies. */
    Visitor(URI site, HttpClient client) {
        this.site = site;
        this.client = client;
    }

    /** The same browser at another node. */
    Visitor at(int node) {
        return new Visitor(node, client);
    }

    private static String address(int number) {
        return "198.18." + number / 250 + "." + number % 250;
    }

    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IOException("GET " + path + " answered " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), site.toString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    /** What is not a page: any form of answer will do. */
    HttpResponse<String> getAnything(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .timeout(PATIENCE)
                        .GET()
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .timeout(PATIENCE)
                        .GET()
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** Opens the page, fills in its form that posts to {@code action}, and sends it with what the form already held. */
    HttpResponse<String> submit(String path, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return post(action, filledIn(path, action, fields));
    }

    /** What is to be sent, with what the form already held. */
    Map<String, String> filledIn(String path, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>();
        for (Element field : form(page(path), action).select("input[type=hidden]")) {
            all.put(field.attr("name"), field.attr("value"));
        }
        all.putAll(fields);
        return all;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As {@link #submit}, with a file, as browsers send forms that have a field for one. */
    HttpResponse<String> upload(String path, String action, Map<String, String> fields, String name, byte[] file)
            throws IOException, InterruptedException {
        Map<String, String> all = filledIn(path, action, fields);
        String boundary = "----a-visitors-form";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach(
                (field, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, field, value)
                        .getBytes(UTF_8)));
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"image\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name)
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        return send(HttpRequest.newBuilder(site.resolve(action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A request that no browser makes, such as for another method or with other headers. */
    HttpResponse<byte[]> raw(String path, UnaryOperator<HttpRequest.Builder> how)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE);
        return client.send(how.apply(request).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** A new member; the visitor is signed in afterwards. */
    void register(String userName) throws IOException, InterruptedException {
        register(userName, "");
    }

    void register(String userName, String phone) throws IOException, InterruptedException {
        HttpResponse<String> answer = submit(
                "/users/register",
                "/users/register",
                Map.of(
                        "username",
                        userName,
                        "first_name",
                        "Maria",
                        "last_name",
                        "Skłodowska",
                        "email",
                        userName + "@mail.example",
                        "phone_number",
                        phone,
                        "password1",
                        Members.PASSWORD,
                        "password2",
                        Members.PASSWORD,
                        "g-recaptcha-response",
                        "sandbox-pass"));
        if (answer.statusCode() / 100 != 3) {
            throw new IOException("registering answered " + answer.statusCode() + ": "
                    + Jsoup.parse(answer.body())
                            .select(".invalid-feedback, [role=alert]")
                            .text());
        }
    }

    void login(String userName) throws IOException, InterruptedException {
        int status = tryLogin(userName, Members.PASSWORD);
        if (status / 100 != 3) {
            throw new IOException("logging in answered " + status);
        }
    }

    /** Returns the status of the answer, a redirect if the password is right. */
    int tryLogin(String userName, String password) throws IOException, InterruptedException {
        return submit("/users/login", "/users/login", Map.of("username", userName, "password", password))
                .statusCode();
    }

    boolean isLoggedIn() throws IOException, InterruptedException {
        return page("/").select("form[action=/users/logout]").size() > 0;
    }

    HttpResponse<String> publish(String title) throws IOException, InterruptedException {
        return submit(
                "/form/", "/form/", Map.of("title", title, "country", "PL", "g-recaptcha-response", "sandbox-pass"));
    }

    /** Opens a socket of the site as its pages do: with the visitor's cookies, and from the site's own origin. */
    WebSocket open(String path, WebSocket.Listener listener) {
        return open(path, site.toString(), listener);
    }

    WebSocket open(String path, String origin, WebSocket.Listener listener) {
        return client.newWebSocketBuilder()
                .header("Origin", origin)
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create("ws" + site.toString().substring("http".length()) + path), listener)
                .join();
    }

    private static Element form(Document page, String action) throws IOException {
        String bare = action.replaceFirst("/$", "");
        return page.select("form").stream()
                .filter(form -> form.attr("action").replaceFirst("/$", "").equals(bare)
                        || form.attr("action").isEmpty())
                .findFirst()
                .orElseThrow(() -> new IOException("no form for " + action + " in " + page.title()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.timeout(PATIENCE)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("X-Forwarded-For", address)
                        .build(),
                BodyHandlers.ofString());
    }
}
