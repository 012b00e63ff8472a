package dev.atrium.eventstore.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.audit.EventArchive;
import dev.atrium.api.audit.EventChain;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.springframework.jdbc.core.JdbcTemplate;

@DisabledIf(
        value = "dev.atrium.sandbox.server.TestEventStore#isAxonServer",
        disabledReason = "fills the store with rows of PostgreSQL")
class ExportMemoryIT {

    private static final long MEGABYTE = 1L << 20;

    /** 40,000 events of some 4 kB: read as a whole they would take 300 MB and more. */
    private static final String MANY = """
            insert into domain_event_entry (time_stamp, event_identifier, payload_type, payload, meta_data)
            select now(), gen_random_uuid(), 'T', convert_to('{"text":"' || repeat('x', 4000) || '"}', 'UTF8'), '{}'
            from generate_series(1, 40000)
            """;

    private static final String MILLIONS = """
            insert into domain_event_entry (time_stamp, event_identifier, payload_type, payload, meta_data)
            select now(), gen_random_uuid(), 'ModelPublishedEvent',
              convert_to('{"text":"' || repeat('x', 100) || '"}', 'UTF8'), convert_to('{"actor":"101"}', 'UTF8')
            from generate_series(1, 2000000)
            """;

    @Test
    void exportHoldsNoMoreThanAPageInMemory() throws IOException {
        try (StoreNode node = StoreNode.start(TestServers.freshDatabase())) {
            node.get(JdbcTemplate.class).execute(MANY);
            EventChain chain = node.get(EventChain.class);
            await().atMost(Duration.ofMinutes(1)).until(() -> chain.status().linked() == 40_000);
            long before = live();
            Gauge out = new Gauge();

            node.get(EventArchive.class).writeAll(out);

            assertThat(out.written).isGreaterThan(300 * MEGABYTE);
            assertThat(out.mostLive - before).isLessThan(50 * MEGABYTE);
        }
    }

    /** Two million, as an archive, as lines of a selection, and for a spreadsheet. */
    @Test
    @Tag("endurance")
    void millionsOfEventsNeedNoMoreEither() throws IOException {
        try (StoreNode node = StoreNode.start(TestServers.freshDatabase())) {
            JdbcTemplate jdbc = node.get(JdbcTemplate.class);
            jdbc.execute(MILLIONS);
            EventChain chain = node.get(EventChain.class);
            await().atMost(Duration.ofMinutes(20)).until(() -> chain.status().linked() == 2_000_000);
            EventArchive archive = node.get(EventArchive.class);
            LongFunction<List<Long>> everything = after -> jdbc.queryForList(
                    "select global_index from domain_event_entry where global_index > ? order by 1 limit 500",
                    Long.class,
                    after);
            long before = live();

            Gauge whole = new Gauge();
            archive.writeAll(whole);
            Gauge selection = new Gauge();
            archive.writeLines(everything, selection);
            Gauge spreadsheet = new Gauge();
            archive.writeCsv(everything, spreadsheet);

            for (Gauge out : List.of(whole, selection, spreadsheet)) {
                System.out.printf(
                        "export of %d MB held %d MB at most%n",
                        out.written / MEGABYTE, (out.mostLive - before) / MEGABYTE);
                assertThat(out.written).isGreaterThan(300 * MEGABYTE);
                assertThat(out.mostLive - before).isLessThan(50 * MEGABYTE);
            }
        }
    }

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Swallows the export, and now and then looks what is really alive meanwhile. */
    private static final class Gauge extends OutputStream {

        private long written;
        private long nextLook = 20 * MEGABYTE;
        private long mostLive;

        @Override
        public void write(int b) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
            if (written > nextLook) {
                nextLook += 60 * MEGABYTE;
                mostLive = Math.max(mostLive, live());
            }
        }
    }
}
