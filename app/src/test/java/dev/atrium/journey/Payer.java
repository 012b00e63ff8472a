package dev.atrium.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member who pays, as the scripts of the pages do it. */
final class Payer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Visitor visitor;
    private final String name;

    private Payer(Visitor visitor, String name) {
        this.visitor = visitor;
        this.name = name;
    }

    static Payer registered(int port, String name) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(port);
        visitor.register(name);
        return new Payer(visitor, name);
    }

    /** Who is signed in there already. */
    static Payer of(Visitor visitor, String name) {
        return new Payer(visitor, name);
    }

    static Payer loggedIn(int port, String name) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(port);
        visitor.login(name);
        return new Payer(visitor, name);
    }

    String name() {
        return name;
    }

    String address() {
        return name + "@mail.example";
    }

    Document page(String path) throws IOException, InterruptedException {
        return visitor.page(path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return visitor.get(path);
    }

    /** As a script on the page asks for a part of it. */
    HttpResponse<byte[]> part(String path) throws IOException, InterruptedException {
        return visitor.raw(path, request -> request.header("HX-Request", "true"));
    }

    HttpResponse<String> submit(String path, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return visitor.submit(path, action, fields);
    }

    /** Posts what the page's form holds besides, and reads the answer. */
    Answer post(String page, String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(token(page), path, fields);
    }

    Answer post(Map<String, String> token, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(token);
        all.putAll(fields);
        HttpResponse<String> answer = visitor.post(path, all);
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }

    Map<String, String> token(String page) throws IOException, InterruptedException {
        Element field = visitor.page(page).select("form input[name=_csrf]").first();
        return field == null ? Map.of() : Map.of("_csrf", field.attr("value"));
    }

    Answer buy(String plan) throws IOException, InterruptedException {
        return post("/buy-plan/", "/buy-plan/intent/", Map.of("plan", plan));
    }

    Answer give(String amount) throws IOException, InterruptedException {
        return post("/donate/", "/donate/update-intent/", Map.of("donation", amount));
    }

    String history() throws IOException, InterruptedException {
        return visitor.page("/payments/").select("main").text();
    }

    record Answer(int status, JsonNode json) {

        String secret() {
            return json.path("client_secret").asString("");
        }

        String error() {
            return json.path("error").asString("");
        }
    }
}
