package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database is restored from a backup that knows somebody who has left since: it must not bring them back. */
@Tag("endurance")
class RestoredBackupIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String[] OPTIONS = {"--atrium.deletion.interval=PT2S", "--atrium.mfa.resend-after=PT2S"};

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void restoredDatabaseIsToldWhoHasLeftBeforeAnybodySeesThem() throws Exception {
        Path data = directory.resolve("site");
        Path backup = directory.resolve("backup");
        SiteDatabase database = SiteDatabase.of(data);
        String stays = Members.unique("zostaje");
        LeavingMember canary;

        try (SiteProcess site = SiteProcess.start(data, OPTIONS)) {
            site.visitor().register(stays);
            canary = LeavingMember.withTracesEverywhere(site.port(), stays);
            database.backUpTo(backup);
            canary.leave(canary.visitor());
            awaitErased(database, canary);
            assertThat(leftovers(database, data, canary)).isEmpty();
            assertThat(logOf(site, canary)).isEmpty();
        }
        database.replaceBy(backup);
        SiteDatabase.delete(data.resolve("elasticsearch"));

        try (SiteProcess site = SiteProcess.start(data, OPTIONS)) {
            assertThat(keyIsDestroyed(database, canary))
                    .as("by the time of the first page")
                    .isTrue();
            awaitErased(database, canary);
            awaitNobodyRevived(database);
            assertThat(leftovers(database, data, canary)).isEmpty();
            assertThat(logOf(site, canary)).isEmpty();
            assertThat(site.visitor()
                            .page("/?search=" + canary.tag())
                            .select("[data-model-id]")
                            .text())
                    .doesNotContain(canary.tag());
            site.visitor().login(stays);
            canary.register(site.visitor());
        }
    }

    private static void awaitErased(SiteDatabase database, LeavingMember member) throws Exception {
        JdbcClient jdbc = database.jdbc();
        await("the deletion of " + member.name())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> jdbc.sql("select count(*) from account_deletion where phase = 'COMPLETED' and user_id = ?")
                                .param(Long.parseLong(member.user()))
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(keyIsDestroyed(database, member)).isTrue();
    }

    private static void awaitNobodyRevived(SiteDatabase database) throws Exception {
        JdbcClient jdbc = database.jdbc();
        await("everybody in the erasure log is erased again")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> jdbc.sql("select count(*) from revived_person")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private static boolean keyIsDestroyed(SiteDatabase database, LeavingMember member) throws Exception {
        return database.jdbc()
                .sql("select destroyed_at is not null from person_key where person = ?")
                .param(Long.parseLong(member.user()))
                .query(Boolean.class)
                .single();
    }

    private static List<String> leftovers(SiteDatabase database, Path data, LeavingMember member) throws Exception {
        JdbcClient jdbc = database.jdbc();
        jdbc.sql("vacuum analyze").update();
        RawScan scan = new RawScan(jdbc, data);
        List<String> left = new ArrayList<>(scan.tables(member.values()));
        scan.files(member.values(), member.pictures()).stream()
                .filter(file -> !file.startsWith("elasticsearch/data"))
                .forEach(left::add);
        return left;
    }

    /** Beside the data. */
    private static List<String> logOf(SiteProcess site, LeavingMember member) throws Exception {
        return member.values().stream().filter(site.log()::contains).toList();
    }
}
