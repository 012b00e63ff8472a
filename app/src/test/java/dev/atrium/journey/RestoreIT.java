package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup that was taken while the site worked, on a machine that has nothing: it is the same site. */
@Tag("endurance")
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a site that has just started writes by itself. */
    private static final Set<String> MOVING = Set.of(
            "scheduled_tasks",
            "task_run",
            "token_entry",
            "rebuild_progress",
            "chain_verification",
            "event_checkpoint",
            "web_session",
            "web_session_attributes",
            "web_attempt");

    private static final String PASSWORD = "restored-Admin-1";

    private static final String[] OPTIONS = {
        "--atrium.admin.username=restorer",
        "--atrium.admin.email=restorer@example.org",
        "--atrium.admin.password=" + PASSWORD
    };

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void aBackupOnAnEmptyMachineIsTheSameSite() throws Exception {
        Path source = directory.resolve("source");
        Path empty = Files.createDirectories(directory.resolve("empty"));
        List<String> members = List.of(Members.unique("first"), Members.unique("second"), Members.unique("third"));
        Map<String, String> tables;
        String picture;

        try (SiteProcess site = SiteProcess.start(source, OPTIONS)) {
            for (String member : members) {
                live(site.visitor(), member);
            }
            picture = withPicture(site, members.getFirst());
            SiteDatabase database = SiteDatabase.of(source);
            tables = settled(database.jdbc());
            database.backUpTo(empty.resolve("postgresql"));
            assertThat(tables(database.jdbc())).as("nothing moved meanwhile").isEqualTo(tables);
        }
        copy(source.resolve("s3"), empty.resolve("s3"));
        Files.copy(source.resolve("master.key"), empty.resolve("master.key"));

        try (SiteProcess site = SiteProcess.start(empty, OPTIONS)) {
            assertThat(tables(SiteDatabase.of(empty).jdbc())).isEqualTo(tables);
            Visitor first = site.visitor();
            first.login(members.getFirst());
            assertThat(first.bytes(picture).statusCode()).isEqualTo(200);
            assertThat(first.page("/chat/").text()).contains("Said by " + members.getLast());
            // A typo is found by the search index only, which was not in the backup.
            await("the search index")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(first.page("/?search=Publihsed%20by%20" + members.getLast())
                                    .select("[data-model-id]")
                                    .eachText())
                            .anyMatch(model -> model.contains("Published by " + members.getLast())));
            chainIsIntact(site);
        }
    }

    private static void live(Visitor member, String name) throws IOException, InterruptedException {
        member.register(name);
        for (int i = 0; i < 3; i++) {
            assertThat(member.publish("Published by " + name).statusCode()).isEqualTo(303);
        }
        member.submit("/chat/", "/chat/room/public", Map.of("message", "Said by " + name));
    }

    /** Changes a profile's picture, and answers where it is served. */
    private static String withPicture(SiteProcess site, String name) throws IOException, InterruptedException {
        Visitor member = site.visitor();
        member.login(name);
        String profile = member.page("/").select(".nav-member").attr("href");
        Map<String, String> fields = Map.of(
                "username",
                name,
                "first_name",
                "Maria",
                "last_name",
                "Skłodowska",
                "email",
                name + "@mail.example",
                "phone_number",
                "",
                "confirm_password",
                Members.PASSWORD);
        HttpResponse<String> answer = member.upload(profile, profile, fields, "me.png", Paintings.landscape());
        assertThat(answer.statusCode()).isEqualTo(303);
        return member.page(profile).select(".picture-now img").attr("src");
    }

    private static void chainIsIntact(SiteProcess site) throws Exception {
        Visitor admin = site.visitor();
        admin.submit("/users/login", "/users/login", Map.of("username", "restorer", "password", PASSWORD));
        String run = admin.submit("/audit/", "/audit/verification", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await("the verification")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                admin.page(run).select("#verification .badge").text())
                        .isEqualTo("Intact"));
    }

    /** Once the projections have come to the end of the events. */
    private static Map<String, String> settled(JdbcClient jdbc) {
        List<Map<String, String>> seen = new ArrayList<>();
        await("quiet").atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            seen.add(tables(jdbc));
            return seen.size() > 1 && seen.getLast().equals(seen.get(seen.size() - 2));
        });
        return seen.getLast();
    }

    /** A sum over all rows of each table. */
    private static Map<String, String> tables(JdbcClient jdbc) {
        Map<String, String> sums = new TreeMap<>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list().stream()
                .filter(table -> !MOVING.contains(table))
                .forEach(table -> sums.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' ' || md5(coalesce(string_agg(row::text, ',' order by row::text), ''))"
                                                + " from " + table + " row")
                                .query(String.class)
                                .single()));
        return sums;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
