package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What administrators do at the front door, and that nobody else can. */
@RunningSite
class AdministrationIT {

    @LocalServerPort
    int port;

    private Operators operators;

    @BeforeEach
    void open() {
        operators = new Operators(port);
    }

    @Test
    void memberIsFoundByTheBeginningOfNameAndAddress() throws Exception {
        String name = newMember();
        Visitor admin = operators.admin();
        String beginning = name.substring(0, name.length() - 1).toUpperCase(Locale.ROOT);
        assertThat(names(admin.page("/admin/users?q=" + beginning))).contains(name);
        assertThat(names(admin.page("/admin/users?by=email&q=" + name + "@"))).containsExactly(name);
        assertThat(admin.page("/admin/users?q=nobody-is-called-this").select(".empty"))
                .hasSize(1);
    }

    /** It would show everything, as if all had been found. */
    @ParameterizedTest
    @ValueSource(strings = {"/admin/messages", "/admin/users", "/admin/payments", "/admin/stuck-work", "/admin/mails"})
    void filterThatIsTooLongIsLeftOutAloud(String list) throws Exception {
        Visitor admin = operators.admin();
        assertThat(admin.page(list + "?q=" + "a".repeat(301)).select("#toasts").text())
                .contains("more than 300 characters was left out");
        for (String fits : List.of("a".repeat(300), "a%00b", "%00")) {
            assertThat(admin.page(list + "?q=" + fits).select("#toasts").text())
                    .as(fits)
                    .isEmpty();
        }
    }

    @Test
    void overviewCountsInTheFormsOfPolish() throws Exception {
        Visitor admin = operators.admin();
        admin.submit("/", "/language", Map.of("language", "pl"));

        Map<String, String> figures = admin.page("/admin/").select(".admin-figures a").stream()
                .collect(Collectors.toMap(
                        figure -> figure.select("span").text(),
                        figure -> figure.select("strong").text().replaceAll("\\D", "")));

        assertThat(figures).hasSize(5);
        List<String> forms = List.of("pokój", "pokoje", "pokojów", "członek", "członkowie", "członków");
        figures.forEach((label, number) -> {
            int at = forms.indexOf(label);
            if (at >= 0) {
                assertThat(number)
                        .as(label)
                        .matches(List.of("1", "(.*[^1])?[234]", "0|.*[056789]|.+1|.*1[234]")
                                .get(at % 3));
            }
        });
        assertThat(figures.keySet()).filteredOn(forms::contains).hasSize(2);
    }

    @Test
    void suspendedMemberIsOutAtOnceAndBackWhenItIsLifted() throws Exception {
        String name = newMember();
        Visitor member = new Visitor(port);
        member.login(name);
        Visitor admin = operators.admin();
        String account = Operators.accountOf(admin, name);

        HttpResponse<String> done = Operators.act(admin, account, "suspend", Map.of("until", inDays(3)));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(admin.page(account).text()).contains("is suspended", "Suspended until");
        assertThat(member.get("/form/").statusCode()).isEqualTo(303);

        Operators.act(admin, account, "lift", Map.of());
        assertThat(admin.page(account).select(".badge-active")).isNotEmpty();
        member.login(name);
        assertThat(member.get("/form/").statusCode()).isEqualTo(200);
    }

    @Test
    void deactivatedMemberIsOutUntilReactivated() throws Exception {
        String name = newMember();
        Visitor member = new Visitor(port);
        member.login(name);
        Visitor admin = operators.admin();
        String account = Operators.accountOf(admin, name);

        Operators.act(admin, account, "deactivate", Map.of());
        assertThat(member.get("/form/").statusCode()).isEqualTo(303);
        assertThat(names(admin.page("/admin/accounts?standing=deactivated&q=" + name)))
                .containsExactly(name);
        Operators.act(admin, account, "reactivate", Map.of());
        member.login(name);
    }

    @Test
    void roleIsGrantedAndRevoked() throws Exception {
        Visitor staff = operators.withRole("staff");
        assertThat(staff.get("/admin/users").statusCode()).isEqualTo(200);
        Visitor admin = operators.admin();
        String account = admin.page("/admin/accounts?role=staff&sort=-since")
                .select(".admin-table tbody th a")
                .attr("href");
        Operators.act(admin, account, "revoke-role", Map.of("role", "staff"));
        assertThat(staff.get("/admin/users").statusCode()).isEqualTo(403);
    }

    @Test
    void verificationMailIsSentAgain() throws Exception {
        String name = newMember();
        Visitor admin = operators.admin();
        Operators.act(admin, Operators.accountOf(admin, name), "resend-verification", Map.of());
        // Mail may have been failing for another test a moment ago, and waits longer after each try.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(received().split("\"" + name + "@mail", -1)).hasSizeGreaterThan(2));
    }

    @Test
    void nothingHappensWithoutAReasonAndTheFormKeepsWhatWasTyped() throws Exception {
        String name = newMember();
        Visitor admin = operators.admin();
        String account = Operators.accountOf(admin, name);
        String until = inDays(5);
        HttpResponse<String> answer = Operators.act(admin, account, "suspend", Map.of("until", until, "reason", " "));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("reason-error").contains(until);
        assertThat(admin.page(account).select(".badge-active")).isNotEmpty();
    }

    @Test
    void suspensionMustEndInTheFuture() throws Exception {
        Visitor admin = operators.admin();
        String account = Operators.accountOf(admin, newMember());
        assertThat(Operators.act(admin, account, "suspend", Map.of("until", "2020-01-01T00:00"))
                        .statusCode())
                .isEqualTo(422);
    }

    /** The event would be kept, and its projections could never be: the database's calendar ends before the form's. */
    @ParameterizedTest
    @CsvSource({"suspend, until", "schedule-deletion, deletion-date"})
    void dateMustBeWithinTenYears(String action, String field) throws Exception {
        Visitor admin = operators.admin();
        String account = Operators.accountOf(admin, newMember());
        for (String far : List.of(inDays(3_654), "+300000-01-01T00:00", "+999999999-12-31T23:59")) {
            HttpResponse<String> answer = Operators.act(admin, account, action, Map.of(field, far));
            assertThat(answer.statusCode()).as(far).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#" + field + "-error").text())
                    .contains("within ten years");
        }
        assertThat(Operators.act(admin, account, action, Map.of(field, inDays(3_650)))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void administratorCanNeitherSuspendThemselfNorGiveUpTheRole() throws Exception {
        Visitor admin = operators.admin();
        String own = Operators.accountOf(admin, "admin");
        Operators.act(admin, own, "suspend", Map.of("until", inDays(1)));
        assertThat(admin.page(own).text()).contains("Nobody can do this to their own account");
        Operators.act(admin, own, "revoke-role", Map.of("role", "admin"));
        assertThat(admin.page(own).text()).contains("Nobody can do this", "Administrator");
    }

    @Test
    void modelIsDeletedForEverybody() throws Exception {
        Visitor member = new Visitor(port);
        String name = Members.unique("marta");
        member.register(name);
        member.publish("Offensive " + name);
        Visitor admin = operators.admin();
        String model = admin.page("/admin/models?creator=" + name)
                .select(".admin-table tbody th a")
                .attr("href");
        assertThat(admin.page(model).text()).contains("Offensive " + name, name);

        assertThat(Operators.act(admin, model, "delete", Map.of()).statusCode()).isEqualTo(303);
        assertThat(admin.get(model).statusCode()).isEqualTo(404);
        assertThat(admin.page("/admin/models?q=offensive%20" + name).select(".empty"))
                .hasSize(1);
    }

    @Test
    void deletedMessageLosesItsWordsButNotItsPlace() throws Exception {
        String name = Members.unique("marek");
        Visitor member = new Visitor(port);
        member.register(name);
        member.submit("/chat/", "/chat/room/public", Map.of("message", "unkind words of " + name));
        Visitor admin = operators.admin();
        String message = admin.page("/admin/messages?q=unkind&author=" + name)
                .select(".admin-table tbody th a")
                .attr("href");
        assertThat(Operators.act(admin, message, "delete", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(admin.page(message).text())
                .contains("deleted by an administrator")
                .doesNotContain("unkind words");
        assertThat(member.page("/chat/").text())
                .contains("deleted by an administrator")
                .doesNotContain("unkind words of " + name);
    }

    @Test
    void deletionIsScheduledAndStopped() throws Exception {
        Visitor admin = operators.admin();
        String account = Operators.accountOf(admin, newMember());
        Operators.act(admin, account, "schedule-deletion", Map.of("deletion-date", inDays(30)));
        assertThat(admin.page(account).select(".facts").text()).contains("Scheduled");
        assertThat(admin.get(account.replace("accounts", "deletions") + "/retry")
                        .statusCode())
                .as("nothing is stuck")
                .isEqualTo(303);
        Operators.act(admin, account, "stop-deletion", Map.of());
        assertThat(admin.page(account).select(".facts").text()).contains("None scheduled");
    }

    /** Every order that a list's headings offer, there and back, page by page. */
    @ParameterizedTest
    @ValueSource(strings = {"users", "accounts", "models", "rooms", "messages"})
    void listIsTheSameFromBothEnds(String list) throws Exception {
        newMember();
        Visitor admin = operators.admin();
        List<String> orders =
                admin.page("/admin/" + list).select(".admin-table thead a").eachAttr("href");
        assertThat(orders).isNotEmpty();
        for (String order : orders) {
            String turned = admin.page(order)
                    .select(".admin-table thead th[aria-sort] a")
                    .attr("href");
            List<String> there = rows(admin, order, "next");
            assertThat(there).as(order).isNotEmpty().doesNotHaveDuplicates();
            assertThat(rows(admin, turned, "next").reversed()).as(turned).isEqualTo(there);
        }
    }

    @Test
    void listGoesBackTheWayItCame() throws Exception {
        Visitor admin = operators.admin();
        Document first = admin.page("/admin/models?sort=title");
        Document second = admin.page(way(first, "next"));
        assertThat(names(second)).isNotEmpty().doesNotContainAnyElementsOf(names(first));
        assertThat(names(admin.page(way(second, "prev")))).isEqualTo(names(first));
    }

    /** And its headings say so, and offer nothing else. */
    @Test
    void searchIsInTheOrderOfItsField() throws Exception {
        newMember();
        newMember();
        Visitor admin = operators.admin();
        Comparator<String> order = Comparator.comparing(name -> name.toLowerCase(Locale.ROOT));

        Document found = admin.page("/admin/users?q=agata");

        assertThat(names(found)).hasSizeGreaterThan(1).isSortedAccordingTo(order);
        assertThat(found.select(".admin-table thead a")).hasSize(1);
        assertThat(found.select("th[aria-sort=ascending] a")).hasSize(1);
        Document turned = admin.page(found.select(".admin-table thead a").attr("href"));
        assertThat(names(turned)).hasSizeGreaterThan(1).isSortedAccordingTo(order.reversed());
        assertThat(admin.page("/admin/models?q=a").select(".admin-table thead a"))
                .hasSizeLessThan(2);
    }

    private static List<String> rows(Visitor admin, String path, String way) throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            Document page = admin.page(next);
            rows.addAll(page.select(".admin-table tbody th a").eachAttr("href"));
            next = way(page, way);
        }
        return rows;
    }

    private static String way(Document page, String rel) {
        return page.select(".admin-paging a[rel=" + rel + "]").attr("href");
    }

    /** For who wants to know what was done there, and why. */
    @ParameterizedTest
    @ValueSource(strings = {"accounts", "models", "rooms"})
    void pageLeadsToItsHistory(String list) throws Exception {
        Visitor admin = operators.admin();
        String first =
                admin.page("/admin/" + list).select(".admin-table tbody th a").attr("href");

        String history =
                admin.page(first).select("main a[href^=/audit/history/]").attr("href");

        assertThat(admin.page(history).select(".audit-timeline tbody tr")).isNotEmpty();
        assertThat(operators.withRole("staff").page(first).select("main a[href^=/audit/]"))
                .isEmpty();
    }

    private String newMember() throws IOException, InterruptedException {
        String name = Members.unique("agata");
        new Visitor(port).register(name);
        return name;
    }

    private String received() throws IOException, InterruptedException {
        URI mails = URI.create("http://localhost:" + port + "/sandbox/mails.json");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(mails).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<String> names(Document list) {
        return list.select(".admin-table tbody th a").eachText();
    }

    private static String inDays(int days) {
        return LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC)
                .plusDays(days)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
