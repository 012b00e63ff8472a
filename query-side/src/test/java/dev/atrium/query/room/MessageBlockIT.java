package dev.atrium.query.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Replacement;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of a block of messages is what its messages say now. */
class MessageBlockIT {

    private static final RoomId PRIVATE = new RoomId("0000000000000000000004");

    private JdbcClient jdbc;
    private RoomMessageTable messages;

    @BeforeEach
    void empty() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        jdbc = JdbcClient.create(database.dataSource());
        messages = new RoomMessageTable(jdbc);
    }

    @Test
    void blockIsWrittenWhenItIsFull() {
        post(messages, LongStream.range(0, 2_047), n -> "early");
        assertThat(blocksSaying("early")).isEmpty();
        assertThat(blocks()).isEmpty();

        post(messages, LongStream.range(2_047, 2_049), n -> "edge" + n);
        assertThat(blocks()).containsExactly(0L);
        assertThat(blocksSaying("early")).containsExactly(0L);
        assertThat(blocksSaying("edge2047")).containsExactly(0L);

        post(messages, LongStream.range(2_049, 9_000), n -> "late");
        assertThat(blocks()).containsExactly(0L, 1L, 2L, 3L);
        assertThat(blocksSaying("edge2048")).containsExactly(1L);
        assertThat(blocksSaying("la")).containsExactly(1L, 2L, 3L);
    }

    /** The first message of a block may be a dead letter. */
    @Test
    void blockThatWasNotNoticedIsWrittenWithTheNextOne() {
        post(messages, LongStream.range(2_000, 2_048), n -> "early");
        post(messages, LongStream.range(2_049, 2_060), n -> "late");
        assertThat(blocks()).isEmpty();

        post(messages, LongStream.range(4_095, 4_097), n -> "later");
        assertThat(blocks()).containsExactly(0L, 1L);

        post(messages, LongStream.of(2_048), n -> "retried");
        assertThat(blocksSaying("retried")).containsExactly(1L);
    }

    @Test
    void wordsThatAreTakenAwayAreForgotten() {
        post(messages, LongStream.range(0, 2_100), n -> n == 77 ? "secret word" : "plain word");
        assertThat(blocksSaying("secret")).containsExactly(0L);

        RoomPlace place = new RoomPlace(RoomId.PUBLIC, 77);
        messages.write(
                Map.of(
                        place,
                        messages.load(Set.of(place)).values().iterator().next().deleted()),
                Set.of());
        assertThat(blocksSaying("secret")).isEmpty();
        assertThat(blocksSaying("word")).containsExactly(0L);

        messages.write(
                Map.of(),
                Set.copyOf(LongStream.range(0, 2_048)
                        .mapToObj(n -> new RoomPlace(RoomId.PUBLIC, n))
                        .toList()));
        assertThat(jdbc.sql("select words from room_message_block")
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
    }

    @Test
    void whatIsSaidInPrivateIsNotHere() {
        Map<RoomPlace, RoomMessageRow> rows = new HashMap<>();
        LongStream.range(0, 5_000)
                .mapToObj(n -> row(new RoomPlace(PRIVATE, n), "whispered"))
                .forEach(row -> rows.put(row.place(), row));
        messages.write(rows, Set.of());

        assertThat(blocks()).isEmpty();
    }

    /** More than one list of words can be. */
    @Test
    void blockOfTooManyWordsMayHaveAny() {
        post(
                messages,
                LongStream.range(0, 2_049),
                n -> LongStream.range(0, 80)
                        .mapToObj(each -> "w" + (n * 80 + each) * 7_919_000_000L)
                        .reduce("", (one, other) -> one + " " + other));

        assertThat(blocks()).containsExactly(0L);
        assertThat(blocksSaying("whatever")).containsExactly(0L);
    }

    @Test
    void rebuiltTableBringsItsOwnBlocks() {
        post(messages, LongStream.range(0, 2_100), n -> "former");
        Replacement<RoomPlace, RoomMessageRow> beside = messages.replacement();
        LongStream.range(0, 21)
                .forEach(part ->
                        beside.write(rows(LongStream.range(part * 200, part * 200 + 200), n -> "rebuilt"), Set.of()));
        assertThat(blocksSaying("former")).containsExactly(0L);

        beside.takeOver();

        assertThat(blocksSaying("former")).isEmpty();
        assertThat(blocksSaying("rebuilt")).containsExactly(0L, 1L);
        post(messages, LongStream.range(4_200, 6_200), n -> "afterwards");
        assertThat(blocksSaying("afterwards")).containsExactly(2L);
    }

    /** Indexes of a table that was built anew have names of the database's own. */
    @Test
    void messagesOfBeforeAreThereAfterTheMigration() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure()
                .dataSource(database.dataSource())
                .target("20261126033801")
                .load()
                .migrate();
        JdbcClient former = JdbcClient.create(database.dataSource());
        former.sql("alter index room_message_words rename to room_message_rebuild_to_tsvector_idx")
                .update();
        former.sql("""
                        insert into room_message (room, sequence, id, author, text, posted)
                        select 'public', n, n, 1, 'former', now() from generate_series(0, 5000) n""").update();

        Flyway.configure().dataSource(database.dataSource()).load().migrate();

        assertThat(former.sql("select block from room_message_block where words @@ 'former' order by block")
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L);
        assertThat(former.sql(
                                "select indexname from pg_indexes where tablename = 'room_message' and indexdef like '%gin%'")
                        .query(String.class)
                        .list())
                .containsExactly("room_message_words_in_block");
    }

    private static void post(RoomMessageTable table, LongStream sequences, LongFunction<String> text) {
        table.write(rows(sequences, text), Set.of());
    }

    private static Map<RoomPlace, RoomMessageRow> rows(LongStream sequences, LongFunction<String> text) {
        Map<RoomPlace, RoomMessageRow> rows = new HashMap<>();
        sequences.forEach(n -> {
            RoomPlace place = new RoomPlace(RoomId.PUBLIC, n);
            rows.put(place, row(place, text.apply(n)));
        });
        return rows;
    }

    private static RoomMessageRow row(RoomPlace place, String text) {
        return new RoomMessageRow(place, new MessageId(place.sequence() + 1), new UserId(3), text, null, Instant.EPOCH);
    }

    private List<Long> blocks() {
        return jdbc.sql("select block from room_message_block order by block")
                .query(Long.class)
                .list();
    }

    private List<Long> blocksSaying(String word) {
        return jdbc.sql("select block from message_blocks_saying(?::tsquery) block order by block")
                .param("'" + word + "':*")
                .query(Long.class)
                .list();
    }
}
