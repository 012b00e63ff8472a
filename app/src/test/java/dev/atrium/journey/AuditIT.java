package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.audit.RecordAuditViewCommand;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.user.UserId;
import dev.atrium.eventstore.evidence.ExportVerifier;
import dev.atrium.eventstore.personal.PersonKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What auditors see at the front door, and that nobody else does. */
@RunningSite
class AuditIT {

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    PersonKeys keys;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CommandGateway commands;

    @TempDir
    Path directory;

    private Operators operators;
    private String name;
    private String account;

    @BeforeEach
    void aMemberIsSuspended() throws Exception {
        operators = new Operators(port);
        name = Members.unique("audited");
        new Visitor(port).register(name);
        Visitor admin = operators.admin();
        String accountPage = Operators.accountOf(admin, name);
        account = accountPage.substring(accountPage.lastIndexOf('/') + 1);
        String until = LocalDateTime.ofInstant(Instant.now().plus(3, ChronoUnit.DAYS), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        Operators.act(admin, accountPage, "suspend", Map.of("until", until));
    }

    @Test
    void memberIsFoundByNameAddressAndId() throws Exception {
        Visitor auditor = operators.withRole("auditor");

        assertThat(auditor.get("/audit/?q=" + name).headers().firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).startsWith("/audit/members/"));
        assertThat(auditor.get("/audit/?q=" + name.toUpperCase(Locale.ROOT) + "@MAIL.example")
                        .statusCode())
                .isEqualTo(303);
        assertThat(auditor.get("/audit/?q=" + account).headers().firstValue("Location"))
                .hasValue("/audit/history/" + account);
        assertThat(auditor.page("/audit/?q=nobody-is-called-this").text()).contains("Nothing was found");
    }

    @Test
    void timelineTellsWhatHappenedWhenAndThroughWhom() throws Exception {
        Document timeline = operators.withRole("auditor").page("/audit/history/" + account);

        assertThat(timeline.select(".audit-timeline tbody tr th").eachText())
                .contains("Account suspended", "Account opened");
        assertThat(row(timeline, "Account suspended").text()).contains("admin", "a test says so");
        assertThat(row(timeline, "Account suspended").expectFirst("td").text()).matches("[0-9]+");
    }

    @Test
    void filtersStandInTheAddressAndPagesGoOn() throws Exception {
        Visitor auditor = operators.withRole("auditor");

        Document filtered = auditor.page("/audit/history/" + account + "?type=AccountSuspendedEvent");
        assertThat(filtered.select(".audit-timeline tbody tr")).hasSize(1);
        assertThat(filtered.select("#filter-type option[selected]").val()).isEqualTo("AccountSuspendedEvent");
        Document all = auditor.page("/audit/events?order=oldest");
        String next = all.select(".admin-paging a[rel=next]").attr("href");
        assertThat(next).contains("beyond=");
        assertThat(auditor.page(next).select(".admin-table tbody tr")).isNotEmpty();
    }

    @Test
    void stepShowsEachFieldBeforeAndAfter() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        Document timeline = auditor.page("/audit/history/" + account);

        Document step =
                auditor.page(row(timeline, "Account suspended").select("th a").attr("href"));

        assertThat(step.expectFirst(".audit-changes tbody tr").text()).startsWith("standing.suspendedUntil – 20");
        assertThat(step.select("a[rel=prev]")).hasSize(1);
        Document before = auditor.page(step.select("a[rel=prev]").attr("href"));
        assertThat(before.select("a[rel=next]")).hasSize(1);
    }

    @Test
    void stateAtAnInstantIsThatOfTheLastEventBefore() throws Exception {
        Visitor auditor = operators.withRole("auditor");

        Document now = auditor.page("/audit/history/" + account + "/at");
        assertThat(now.select("th:contains(active) + td").text()).isEqualTo("true");
        Document longAgo = auditor.page("/audit/history/" + account + "/at?instant=2001-01-01T00:00");
        assertThat(longAgo.select(".empty").text()).contains("There was nothing yet");
        assertThat(auditor.get("/audit/history/" + account + "/at?instant=nonsense")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Events are kept by the microsecond, the field holds milliseconds. */
    @Test
    void instantThatThePageProposesIsTheOneThatItShows() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        String at = "/audit/history/" + account + "/at";
        Document newest = auditor.page(at);

        Document asked =
                auditor.page(at + "?instant=" + newest.select("#instant").val());

        assertThat(asked.select(".audit-note").text())
                .isEqualTo(newest.select(".audit-note").text());
        assertThat(asked.select("#instant").val())
                .isEqualTo(newest.select("#instant").val());
    }

    @Test
    void oneClickLeadsToEverythingThatItCaused() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        Document timeline = auditor.page("/audit/history/" + account);

        Document origin = auditor.page(
                row(timeline, "Account opened").select("td:last-child a").attr("href"));

        assertThat(origin.select(".admin-table tbody th").eachText())
                .contains("User registered", "Account opened", "E-mail verification requested");
    }

    /** The address can be opened without the history that led there. */
    @Test
    void lookingAtWhatOneClickCausedIsRecorded() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        String origin = row(auditor.page("/audit/history/" + account), "Account opened")
                .select("td:last-child a")
                .attr("href");
        auditor.page(origin);
        auditor.page(origin);

        Document timeline = auditor.page("/audit/history/" + account + "?type=AuditTrailViewedEvent");

        assertThat(timeline.select(".audit-timeline tbody tr").eachText())
                .filteredOn(look -> look.contains(origin.substring(origin.lastIndexOf('/') + 1)))
                .hasSize(1);
    }

    @Test
    void everythingThatAJobCausedIsReadPageByPage() throws Exception {
        String job = Members.unique("job");
        Visitor auditor = operators.withRole("auditor");
        UserId member = memberOf(auditor);
        int events = 51;
        new CommandOrigin(null, job).call(() -> {
            for (int i = 0; i < events; i++) {
                commands.sendAndWait(new RecordAuditViewCommand(member, null, member, "job", "" + i, null));
            }
            return events;
        });

        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(rowsOnAllPages(auditor, "/audit/origin/" + job))
                        .isEqualTo(events));
        assertThat(auditor.page("/audit/origin/" + job + "?beyond=nowhere").select(".admin-table tbody tr"))
                .hasSize(events - 1);
    }

    private static int rowsOnAllPages(Visitor auditor, String first) throws IOException, InterruptedException {
        int rows = 0;
        String next = first;
        while (!next.isEmpty()) {
            Document page = auditor.page(next);
            rows += page.select(".admin-table tbody tr").size();
            next = page.select(".admin-paging a[rel=next]").attr("href");
        }
        return rows;
    }

    @Test
    void lookingIsRecordedInTheHistoryThatWasLookedAt() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        auditor.page("/audit/history/" + account);
        auditor.submit(
                "/audit/history/" + account, "/audit/history/" + account + "/reason", Map.of("reason", "complaint 17"));

        Document timeline = auditor.page("/audit/history/" + account + "?type=AuditTrailViewedEvent");

        assertThat(timeline.select(".audit-timeline tbody tr")).hasSize(2);
        assertThat(timeline.select(".audit-timeline tbody").text()).contains("complaint 17");
    }

    @Test
    void erasedValuesAreExplainedAndTheChainStaysIntact() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        String member = memberPage(auditor);
        transactions.executeWithoutResult(
                status -> keys.destroy(Long.parseLong(member.substring(member.lastIndexOf('/') + 1))));

        Document timeline = auditor.page("/audit/history/" + account);

        assertThat(row(timeline, "E-mail verification requested")
                        .select(".audit-ERASED")
                        .text())
                .isEqualTo("[erased]");
        assertThat(timeline.select(".audit-note").text()).contains("the key is destroyed");
        String run = auditor.submit("/audit/", "/audit/verification", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await().untilAsserted(() -> assertThat(
                        auditor.page(run).select("#verification .badge").text())
                .isEqualTo("Intact"));
    }

    @Test
    void operatorsReasonIsKeptForThePersonItIsAboutOnly() throws Exception {
        Visitor admin = operators.admin();
        String reason = "complaint about " + name + " at home";
        Operators.act(admin, "/admin/accounts/" + account, "deactivate", Map.of("reason", reason));
        Visitor auditor = operators.withRole("auditor");

        assertThat(row(auditor.page("/audit/history/" + account), "deactivated")
                        .select(".audit-reason")
                        .text())
                .contains(reason);
        assertThat(auditor.get("/audit/export.csv?history=" + account).body()).contains(reason);
        assertThat(storedInClear(reason)).isZero();

        String member = memberPage(auditor);
        transactions.executeWithoutResult(
                status -> keys.destroy(Long.parseLong(member.substring(member.lastIndexOf('/') + 1))));
        Document after = auditor.page("/audit/history/" + account);
        assertThat(row(after, "deactivated").select(".audit-reason").text()).contains("[erased]");
        assertThat(after.text()).doesNotContain(reason);
    }

    private long storedInClear(String text) {
        return jdbc.sql("select count(*) from domain_event_entry where position(convert_to(?, 'UTF8') in payload) > 0"
                        + " or position(convert_to(?, 'UTF8') in meta_data) > 0")
                .params(text, text)
                .query(Long.class)
                .single();
    }

    @Test
    void lookingAtWhatWasSaidInPrivateIsRecordedForBoth() throws Exception {
        String other = Members.unique("confidant");
        new Visitor(port).register(other);
        Visitor author = new Visitor(port);
        author.register(Members.unique("teller"));
        String room = author.get("/chat/with-user/" + other)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        author.submit(room, room, Map.of("message", "between us"));
        Visitor admin = operators.admin();
        String roomId = room.replaceFirst("/$", "").replaceFirst(".*/", "");
        assertThat(admin.page("/admin/rooms?member=" + other)
                        .select(".admin-table tbody th a")
                        .eachText())
                .containsExactly(roomId);
        String message = admin.page("/admin/messages?room=" + roomId)
                .select(".admin-table tbody th a")
                .attr("href");
        assertThat(admin.page(message).text()).doesNotContain("between us");

        assertThat(admin.page(message + "/private").text()).contains("between us");

        String othersAccount = Operators.accountOf(admin, other).replaceFirst(".*/", "");
        Document looks =
                operators.withRole("auditor").page("/audit/history/" + othersAccount + "?type=AuditTrailViewedEvent");
        assertThat(looks.select(".audit-timeline tbody").text()).contains("message", message.replaceFirst(".*/", ""));
    }

    @Test
    void chainIsVerifiedInTheBackground() throws Exception {
        Visitor auditor = operators.withRole("auditor");

        HttpResponse<String> started = auditor.submit("/audit/", "/audit/verification", Map.of());

        String run = started.headers().firstValue("Location").orElseThrow();
        await().untilAsserted(() -> assertThat(
                        auditor.page(run).select("#verification .badge").text())
                .isEqualTo("Intact"));
        assertThat(auditor.page("/audit/").select(".admin-table tbody a").eachAttr("href"))
                .contains(run);
    }

    /** Its node was killed, or could not write down how it ended. */
    @Test
    void verificationThatIsSilentForLongHasFailed() throws Exception {
        Visitor auditor = operators.withRole("auditor");

        String seenInTheList = silent();
        assertThat(auditor.page("/audit/")
                        .select(".admin-table tr:has(a[href=" + seenInTheList + "])")
                        .text())
                .contains("Could not be finished")
                .doesNotContain("Running");
        String seenAlone = silent();
        assertThat(auditor.page(seenAlone).select("#verification .badge").text())
                .isEqualTo("Could not be finished");
    }

    private String silent() {
        return "/audit/verification/"
                + jdbc.sql("insert into chain_verification (started_at, beat_at, checked, total, state)"
                                + " values (now(), now() - interval '1 hour', 42, 100, 'RUNNING') returning id")
                        .query(Integer.class)
                        .single();
    }

    @Test
    void completeExportIsCheckedWithoutTheSite() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        Path export = Files.writeString(
                directory.resolve("events.jsonl"),
                auditor.get("/audit/export.jsonl").body());
        Path key = Files.writeString(
                directory.resolve("key.pem"),
                auditor.get("/audit/public-key.pem").body());
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int code = ExportVerifier.verify(export, key, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("INTACT");
        assertThat(code).isZero();
    }

    @Test
    void oneHistoryIsTakenAwayForASpreadsheet() throws Exception {
        Visitor auditor = operators.withRole("auditor");

        HttpResponse<String> csv = auditor.get("/audit/export.csv?history=" + account);

        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body().lines()).anyMatch(line -> line.contains("AccountSuspendedEvent"));
        assertThat(auditor.get("/audit/export.csv?history=99").statusCode()).isEqualTo(404);
    }

    @Test
    void takingAwayWhatIsAboutAMemberIsALookAtTheirHistory() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        UserId member = memberOf(auditor);
        for (String file : new String[] {"csv?subject=", "jsonl?actor="}) {
            assertThat(auditor.get("/audit/export." + file + member).statusCode())
                    .isEqualTo(200);
        }

        Document looks = auditor.page("/audit/history/" + account + "?type=AuditTrailViewedEvent");

        assertThat(looks.select(".audit-timeline tbody tr:contains(export)").eachText())
                .hasSize(2)
                .anyMatch(look -> look.contains("subject"))
                .anyMatch(look -> look.contains("actor"));
    }

    @Test
    void deletionsAreDrawnByPhase() throws Exception {
        String deletionDate = LocalDateTime.ofInstant(Instant.now().plus(3_000, ChronoUnit.DAYS), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        Operators.act(
                operators.admin(),
                "/admin/accounts/" + account,
                "schedule-deletion",
                Map.of("deletion-date", deletionDate));

        Elements deletions =
                operators.withRole("auditor").page("/audit/charts").select("section:has(h2:contains(Deletions))");

        assertThat(deletions.select("svg rect title").eachText()).anyMatch(bar -> bar.contains("Deletion scheduled: "));
        assertThat(deletions.select("table thead th").eachText())
                .contains("Deletion scheduled", "Deletion stopped", "Deletion completed", "Deletion failed");
    }

    @Test
    void chartsHaveTheirNumbersInATableBesideThem() throws Exception {
        Document charts = operators.withRole("auditor").page("/audit/charts");

        assertThat(charts.select("section:has(h2:contains(Registrations)) svg rect"))
                .isNotEmpty();
        assertThat(charts.select("section:has(h2:contains(Registrations)) table tbody tr"))
                .isNotEmpty();
    }

    @Test
    void nobodyElseSeesAnyOfIt() throws Exception {
        Visitor member = new Visitor(port);
        member.register(Members.unique("curious"));
        Visitor staff = operators.withRole("staff");
        Visitor stranger = new Visitor(port);
        TreeSet<String> paths = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(page -> page.getPatternValues().stream())
                .filter(path -> path.startsWith("/audit"))
                .forEach(path -> paths.add(path.replaceAll("\\{sequence[^/]*", "0")
                        .replaceAll("\\{id[^/]*", "1")
                        .replace("{aggregate}", account)
                        .replaceAll("\\{[^/]*}", "1")));

        assertThat(paths).hasSizeGreaterThan(10);
        for (String path : paths) {
            assertThat(stranger.get(path).statusCode()).as(path).isIn(303, 405);
            assertThat(member.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(staff.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void hostileInputIsAnsweredCalmly() throws IOException, InterruptedException {
        Visitor auditor = operators.withRole("auditor");
        for (String path : new String[] {
            "/audit/?q=%00",
            "/audit/?q=%3Cscript%3Ealert(1)%3C/script%3E",
            "/audit/events?beyond=x&from=x&to=x&actor=x",
            "/audit/charts?from=9999-99-99&to=0000-01-01",
            "/audit/charts?from=2030-01-01&to=2001-01-01"
        }) {
            HttpResponse<String> answer = auditor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        assertThat(auditor.get("/audit/history/%00").statusCode()).isIn(400, 404);
        assertThat(auditor.get("/audit/members/nobody").statusCode()).isEqualTo(404);
        assertThat(auditor.get("/audit/history/" + account + "/999").statusCode())
                .isEqualTo(404);
        assertThat(auditor.get("/audit/verification/999999").statusCode()).isEqualTo(404);
    }

    /** The calendar ends before the day after its last, and the database's long before. */
    @Test
    void dayBeyondAnyCalendarCountsAsNotGiven() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        String history = "/audit/history/" + account;
        for (String day : new String[] {"%2B999999999-12-31", "%2B300000-01-01", "-999999999-01-01", "-9999-01-01"}) {
            for (String end : new String[] {"from", "to"}) {
                String filter = end + "=" + day;
                assertThat(auditor.page(history + "?" + filter)
                                .select(".audit-timeline tbody th")
                                .eachText())
                        .as(filter)
                        .contains("Account suspended");
                assertThat(auditor.page("/audit/events?" + filter).select(".admin-table tbody tr"))
                        .as(filter)
                        .isNotEmpty();
                assertThat(auditor.get("/audit/export.csv?history=" + account + "&" + filter)
                                .body())
                        .as(filter)
                        .contains("AccountSuspendedEvent");
            }
            assertThat(auditor.get(history + "/at?instant=" + day + "T00:00").statusCode())
                    .as(day)
                    .isEqualTo(200);
        }
    }

    /** Left out, it would show and export everything. */
    @Test
    void filterThatIsTooLongFindsNothing() throws Exception {
        Visitor auditor = operators.withRole("auditor");
        String filter = "?type=" + "A".repeat(101);

        assertThat(auditor.page("/audit/events" + filter).select(".audit-timeline tbody tr"))
                .isEmpty();
        assertThat(auditor.getAnything("/audit/export.jsonl" + filter).body().lines())
                .as("only the line that says what it is")
                .hasSize(1);
        assertThat(auditor.page("/audit/events?subject=" + "1".repeat(101))
                        .select("#toasts")
                        .text())
                .contains("is nobody’s id");
    }

    private UserId memberOf(Visitor auditor) throws IOException, InterruptedException {
        return UserId.parse(memberPage(auditor).replaceFirst(".*/", "")).orElseThrow();
    }

    private String memberPage(Visitor auditor) throws IOException, InterruptedException {
        return auditor.get("/audit/?q=" + name).headers().firstValue("Location").orElseThrow();
    }

    private static Element row(Document timeline, String what) {
        return timeline.expectFirst(".audit-timeline tbody tr:has(th:contains(" + what + "))");
    }
}
