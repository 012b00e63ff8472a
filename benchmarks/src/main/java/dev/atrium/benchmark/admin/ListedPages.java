package dev.atrium.benchmark.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Addresses of pages of the lists, by name; what is looked for is chosen anew each time. */
final class ListedPages {

    /** Has a tenth of all. */
    private static final String BUSY = "1";
    /** Whose tenth of the messages was said in public. */
    private static final String TALKER = "2";

    private final int rows;
    private final UnaryOperator<String> next;
    private final Random random;
    private final Map<String, Supplier<String>> pages = new LinkedHashMap<>();

    /** @param next gives the address of the page that follows */
    ListedPages(int rows, UnaryOperator<String> next) {
        this.rows = rows;
        this.next = next;
        this.random = new Random(rows);
    }

    Map<String, Supplier<String>> all() {
        members();
        accounts();
        models();
        rooms();
        messages();
        payments();
        return pages;
    }

    private void members() {
        for (String sort : new String[] {"-since", "name", "email", "last-name"}) {
            String path = "/admin/users?sort=" + sort;
            page("users, by " + sort, path);
            page("users, by " + sort + ", in the middle", () -> path + "&from=" + member(sort));
            page("users, by " + sort + ", suspended", path + "&standing=suspended");
            page("users, by " + sort + ", staff", path + "&role=staff");
            page("users, by " + sort + ", deactivated", path + "&standing=deactivated");
        }
        search("user-name", n -> "member-%08d".formatted(n));
        search("email", n -> "member-%08d@".formatted(n));
        search("last-name", n -> "last%d".formatted(n % 500));
        search("phone", n -> "+44%09d".formatted(n));
        search("id", Integer::toString);
    }

    private void search(String field, IntFunction<String> text) {
        page("users, search by " + field, () -> "/admin/users?by=" + field + "&q=" + encoded(text.apply(any())));
    }

    private void accounts() {
        page("accounts", "/admin/accounts");
        page("accounts, active", "/admin/accounts?sort=name&standing=active");
        page(
                "accounts, unverified, in the middle",
                () -> "/admin/accounts?sort=name&verified=no&from=" + member("name"));
    }

    private String member(String sort) {
        int n = inTheMiddle();
        String name = "member-%08d".formatted(n);
        return switch (sort) {
            case "name" -> place(name, n);
            case "email" -> place(name + "@mail.example", n);
            case "last-name" -> place("last" + n % 500, n);
            default -> place(Integer.toString(n), n);
        };
    }

    private void models() {
        page("models", "/admin/models");
        page("models, in the middle", () -> "/admin/models?from=" + byTime());
        page("models, by title", "/admin/models?sort=title");
        page("models, by title, in the middle", () -> "/admin/models?sort=title&from=" + title());
        page("models of a creator with a tenth", "/admin/models?creator=" + BUSY);
        page("models of a creator with a tenth, by title", "/admin/models?sort=title&creator=" + BUSY);
        page("models of a country with half", "/admin/models?country=PL");
        page(
                "models of a country with half, by title, in the middle",
                () -> "/admin/models?sort=title&country=PL&from=" + title());
        page("models of a country with sixty", "/admin/models?country=LU");
        page("models of a country with sixty, by title", "/admin/models?sort=title&country=LU");
        page("models, search by title", "/admin/models?q=model%2000000");
    }

    private String title() {
        int n = inTheMiddle();
        return place("model %08d".formatted(n), n);
    }

    private void rooms() {
        rooms("rooms", "/admin/rooms");
        rooms("rooms, by messages", "/admin/rooms?sort=-messages");
        rooms("rooms of a member with a tenth", "/admin/rooms?member=" + BUSY);
        rooms("rooms of a member with a tenth, by messages", "/admin/rooms?sort=-messages&member=" + BUSY);
    }

    private void rooms(String what, String path) {
        page(what, path);
        page(what + ", second page", next.apply(path));
    }

    private void messages() {
        page("messages", "/admin/messages");
        page("messages, in the middle", () -> "/admin/messages?from=" + byTime());
        page("messages of an author with a tenth", "/admin/messages?author=" + BUSY);
        page("messages of the public room", "/admin/messages?room=public");
        words("in sixty", "needle");
        words("in half", "often");
        words("in one of ten", "sometimes");
        words("in one of a hundred", "seldom");
        words("in one of a thousand", "rarely");
        words("that was frequent once", "formerly");
        words("in sixty, and in all", "needle%20sai");
        words("in one of a hundred, and of ten", "seldom%20sometimes");
        page("messages with a word of an author with a tenth", "/admin/messages?q=sometimes&author=" + TALKER);
    }

    private void words(String what, String words) {
        page("messages with a word " + what, "/admin/messages?q=" + words);
    }

    private void payments() {
        page("payments", "/admin/payments");
        page("payments, in the middle", () -> "/admin/payments?from=" + byTime());
        page("payments of a payer with a tenth", "/admin/payments?payer=" + BUSY);
        page("payments that failed, sixty", "/admin/payments?state=failed");
        page("payments that succeeded", "/admin/payments?state=succeeded");
        page("payments that failed, of a payer with a tenth", "/admin/payments?state=failed&payer=" + BUSY);
        page("payments, by Stripe's name", () -> "/admin/payments?q=pi_" + any());
    }

    private void page(String what, String address) {
        page(what, () -> address);
    }

    private void page(String what, Supplier<String> address) {
        pages.put(what, address);
    }

    private int any() {
        return 1 + random.nextInt(rows);
    }

    private int inTheMiddle() {
        return 100 + random.nextInt(rows - 200);
    }

    private String byTime() {
        int n = inTheMiddle();
        return place(Integer.toString(n), n);
    }

    /** A place in a list as the site's own addresses have it. */
    private static String place(String key, int id) {
        String text = "f\n" + id + "\n" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
