package dev.atrium.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A member with multi-factor authentication, at a browser without scripts. */
final class ProtectedMember {

    private final int port;
    private final String name;
    private final String address;
    private final Phone phone;
    private final Visitor visitor;
    private String secret = "";
    private List<String> backupCodes = List.of();

    private ProtectedMember(int port, String name, String address, Visitor visitor, Phone phone) {
        this.port = port;
        this.name = name;
        this.address = address;
        this.visitor = visitor;
        this.phone = phone;
    }

    /** Registers, and turns it on page by page. */
    static ProtectedMember registered(int port, String name) throws IOException, InterruptedException {
        Phone phone = new Phone(port);
        Visitor visitor = new Visitor(port);
        visitor.register(name, phone.number());
        return of(port, name, name + "@mail.example", visitor, phone);
    }

    /** Somebody who is signed in there turns it on. */
    static ProtectedMember of(int port, String name, String address, Visitor visitor, Phone phone)
            throws IOException, InterruptedException {
        ProtectedMember member = new ProtectedMember(port, name, address, visitor, phone);
        member.turnOn();
        return member;
    }

    private void turnOn() throws IOException, InterruptedException {
        String profile = profile();
        HttpResponse<String> answer = visitor.submit(profile, "/users/enable-mfa", Map.of("switch", "on"));
        answer = send(answer, "/users/enable-mfa", Map.of("password", Members.PASSWORD));
        secret = Jsoup.parse(answer.body()).select("#mfa-secret").text().replace(" ", "");
        answer = send(answer, "/users/enable-mfa", Map.of("otp_code", phone.authenticatorCode(secret)));
        answer = send(answer, "/users/enable-mfa", Map.of("otp_code", phone.codeByMail(address())));
        answer = send(answer, "/users/enable-mfa", Map.of("otp_code", phone.codeByMessage()));
        backupCodes = Jsoup.parse(answer.body()).select("#backup-codes code").eachText();
        if (backupCodes.size() != 10) {
            throw new IOException("not turned on: "
                    + Jsoup.parse(answer.body()).select("main").text());
        }
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    String secret() {
        return secret;
    }

    List<String> backupCodes() {
        return backupCodes;
    }

    Phone phone() {
        return phone;
    }

    /** The browser in which it was turned on. */
    Visitor visitor() {
        return visitor;
    }

    String profile() throws IOException, InterruptedException {
        return visitor.page("/").select("a[href^=/users/profile/]").attr("href");
    }

    /** Right password in another browser; what comes is the page that asks for a code, or a refusal. */
    HttpResponse<String> passwordIn(Visitor browser) throws IOException, InterruptedException {
        return browser.submit("/users/login", "/users/login", Map.of("username", name, "password", Members.PASSWORD));
    }

    /** Somebody's at another address; each visitor of the tests has one of their own. */
    Visitor anotherBrowser() {
        return new Visitor(port);
    }

    HttpResponse<String> send(HttpResponse<String> page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(visitor, page, action, fields);
    }

    /** Fills in the form of a page that came as an answer. */
    static HttpResponse<String> send(
            Visitor browser, HttpResponse<String> page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Document document = Jsoup.parse(page.body());
        Element form = document.select("main form[action=" + action + "]").first();
        if (form == null) {
            throw new IOException(page.statusCode() + ", and no form for " + action + ": "
                    + document.select("main").text());
        }
        Map<String, String> all = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(hidden -> all.put(hidden.attr("name"), hidden.attr("value")));
        all.putAll(fields);
        return browser.post(action, all);
    }
}
