package dev.atrium.query.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.admin.ListMessagesQuery;
import dev.atrium.api.admin.ListedMessage;
import dev.atrium.api.admin.Stretch;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A search for words among many messages finds those that have all of them, and reads no more of the index than it has to. */
class MessageWordsIT {

    private static final int ROWS = 100_000;
    private static final String MESSAGES = """
            insert into room_message (room, sequence, id, author, text, posted)
            select case when n % 2 = 1 then 'public' else 'private-' || n % 50 end, n, n, 1 + n % 10,
              concat_ws(' ', case when n % 5000 = 777 then 'zebra' end, case when n % 5000 in (777, 779) then 'okapi' end,
                case when n < 90000 then 'formerly' end, case when n % 4 = 3 then 'often' else 'mostly' end, 'said', md5(n::text)), now()
            from generate_series(1, ?) n""";

    private static JdbcClient jdbc;
    private static MessageListQueryHandler messages;

    @BeforeAll
    static void fill() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        jdbc = JdbcClient.create(
                new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true));
        messages = new MessageListQueryHandler(jdbc);
        jdbc.sql(MESSAGES).param(ROWS).update();
        jdbc.sql("vacuum analyze room_message").update();
    }

    @Test
    void findsAllWordsWhicheverAreRare() {
        assertThat(found("zebra")).hasSize(20).contains(95_777L, 5_777L, 777L);
        assertThat(found("okapi")).hasSize(40);
        assertThat(found("zebra okapi")).isEqualTo(found("zebra"));
        assertThat(found("okapi often"))
                .isEqualTo(found("often OKAPI"))
                .isEqualTo(found("often oka"))
                .hasSize(20)
                .startsWith(95_779L, 90_779L)
                .doesNotContain(95_777L);
        assertThat(found("zebra formerly said")).hasSize(18).startsWith(85_777L);
        assertThat(found("often mostly")).isEmpty();
        assertThat(found("giraffe said")).isEmpty();
        assertThat(found("often said")).hasSize(50).startsWith(99_999L, 99_995L).isEqualTo(found("often"));
    }

    @Test
    void turnsPagesAmongAllWords() {
        List<Long> all = found("okapi mostly");
        Stretch second =
                new Stretch("posted", true, new Stretch.Cursor("", all.get(4).toString(), false), 5);

        assertThat(ids(new ListMessagesQuery("okapi mostly", null, null, second)))
                .isEqualTo(all.subList(5, 10));
    }

    /** "The zebra" costs what "zebra" costs. */
    @ParameterizedTest
    @ValueSource(strings = {"zebra said", "s zebra", "zebra formerly", "zebra mostly said"})
    void aFrequentWordBesideARareOneIsNotLookedUp(String words) {
        long alone = blocksOfIndex("zebra");
        long together = blocksOfIndex(words);

        assertThat(alone).isPositive();
        assertThat(together).as("blocks of the index of words").isEqualTo(alone);
    }

    private static long blocksOfIndex(String words) {
        assertThat(found(words)).isNotEmpty(); // whose planning also looks into the index
        long before = blocks();
        assertThat(found(words)).isNotEmpty();
        return blocks() - before;
    }

    private static long blocks() {
        jdbc.sql("select pg_stat_force_next_flush()")
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        select idx_blks_read + idx_blks_hit from pg_statio_user_indexes
                        where indexrelname = 'room_message_words'""").query(Long.class).single();
    }

    private static List<Long> found(String words) {
        return ids(new ListMessagesQuery(words, null, null, new Stretch("posted", true, null, 50)));
    }

    private static List<Long> ids(ListMessagesQuery query) {
        return messages.handle(query).rows().stream()
                .map(ListedMessage::id)
                .map(id -> id.value())
                .toList();
    }
}
