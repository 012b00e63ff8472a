package dev.atrium.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Those who run the site, at browsers without scripts. */
final class Operators {

    private final int port;

    Operators(int port) {
        this.port = port;
    }

    /** The demo data's administrator. */
    Visitor admin() throws IOException, InterruptedException {
        Visitor admin = new Visitor(port);
        HttpResponse<String> answer = admin.submit(
                "/users/login", "/users/login", Map.of("username", "admin", "password", "sandbox-Admin-1"));
        if (answer.statusCode() != 303) {
            throw new IOException("the administrator's login answered " + answer.statusCode());
        }
        return admin;
    }

    /** A new member who was given a role by the administrator. */
    Visitor withRole(String role) throws IOException, InterruptedException {
        String name = Members.unique(role);
        Visitor operator = new Visitor(port);
        operator.register(name);
        Visitor admin = admin();
        act(admin, accountOf(admin, name), "grant-role", Map.of("role", role));
        return operator;
    }

    /** The path of a member's account, as the list finds it. */
    static String accountOf(Visitor admin, String userName) throws IOException, InterruptedException {
        return admin.page("/admin/accounts?by=user-name&q=" + userName)
                .select(".admin-table tbody th a")
                .attr("href");
    }

    /** Does something with a reason, as the form asks for it. */
    static HttpResponse<String> act(Visitor admin, String path, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("reason", "a test says so");
        return admin.submit(path + "/" + action, path + "/" + action, all);
    }

    /** Sends a form that this visitor was never shown, with a token of their own. */
    static int force(Visitor visitor, String path) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(Map.of("reason", "by force"));
        Document page = visitor.page("/terms/");
        Element token = page.selectFirst("input[name=_csrf]");
        if (token != null) {
            fields.put("_csrf", token.val());
        }
        return visitor.post(path, fields).statusCode();
    }
}
