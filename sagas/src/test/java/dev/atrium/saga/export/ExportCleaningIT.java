package dev.atrium.saga.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.UserId;
import dev.atrium.saga.erasure.Bucket;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ExportCleaningIT {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Person ALICE = new Person(new UserId(1001), new AccountId(2001));
    private static final String KNOWN = "exports/known.zip";
    private static final String ORPHAN = "exports/orphan.zip";
    private static final String ELSEWHERE = "erasures/1-2";

    private final TestDatabase database = TestServers.freshDatabase();
    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
    private final Bucket bucket = new Bucket();

    @BeforeEach
    void createTable() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V20261125151605__data_export.sql"))
                .execute(source);
        for (String key : new String[] {KNOWN, ORPHAN, ELSEWHERE}) {
            bucket.store(key, new byte[1], "application/zip");
        }
    }

    @AfterEach
    void close() {
        source.destroy();
    }

    /** Left by a node that was killed, or made after the backup from which the database was restored. */
    @Test
    void fileOfWhichNoRowTellsGoes() {
        ExportTable table = tableAt(NOON);
        assertThat(table.add(1, ALICE, 10)).isTrue();
        assertThat(table.storesAt(1, KNOWN)).isTrue();

        new ExportCleaning(table, bucket).forgetOrphans();

        assertThat(bucket.keys()).containsExactly(ELSEWHERE, KNOWN);
    }

    @Test
    void fileAndRowGoAfterTheirDay() {
        ExportTable table = tableAt(NOON);
        table.add(1, ALICE, 10);
        table.storesAt(1, KNOWN);
        table.ready(1, 1);
        new ExportCleaning(tableAt(NOON.plus(Duration.ofHours(23))), bucket).forgetOutlived();
        assertThat(bucket.keys()).contains(KNOWN);

        new ExportCleaning(tableAt(NOON.plus(Duration.ofHours(25))), bucket).forgetOutlived();

        assertThat(bucket.keys()).containsExactly(ELSEWHERE, ORPHAN);
        assertThat(table.objectOf(1)).isEmpty();
    }

    @Test
    void exportThatWasForgottenMeanwhileIsToldSo() {
        assertThat(tableAt(NOON).storesAt(7, KNOWN)).isFalse();
    }

    private ExportTable tableAt(Instant now) {
        return new ExportTable(JdbcClient.create(source), Clock.fixed(now, ZoneOffset.UTC));
    }
}
