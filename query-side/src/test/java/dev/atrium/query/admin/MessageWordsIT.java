package dev.atrium.query.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.admin.ListMessagesQuery;
import dev.atrium.api.admin.ListedMessage;
import dev.atrium.api.admin.ListedMessagesPage;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.admin.Stretch.Edges;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import dev.atrium.query.room.MessageBlockTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search for words among many messages finds those that have all of them, and reads no more than a page needs. */
class MessageWordsIT {

    private static final int ROWS = 100_000;
    private static final String MESSAGES = """
            insert into room_message (room, sequence, id, author, text, posted)
            select case when n % 2 = 1 then 'public' else lpad((n % 50)::text, 22, '0') end, n, n, 1 + n % 10,
              concat_ws(' ', case when n % 5000 = 777 then 'zebra' end, case when n % 5000 in (777, 779) then 'okapi' end,
                case when n < 60000 then 'formerly' end, case when n < 60000 and n % 200 = 3 then 'seldom' end,
                case when n % 200 = 5 then 'sometimes' end, case when n % 4 = 3 then 'often' else 'mostly' end, 'said',
                case when n % 2048 = 2047 then 'Łódź' end, left(md5(n::text), 12)), now()
            from generate_series(1, ?) n""";

    private static CountedTables tables;
    private static MessageListQueryHandler messages;

    @BeforeAll
    static void fill() {
        tables = CountedTables.fresh();
        JdbcClient jdbc = tables.jdbc();
        messages = new MessageListQueryHandler(jdbc);
        jdbc.sql(MESSAGES).param(ROWS).update();
        MessageBlockTable.live(jdbc).addFull();
        jdbc.sql("vacuum analyze").update();
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
        assertThat(found("zebra formerly said")).hasSize(12).startsWith(55_777L);
        assertThat(found("often mostly")).isEmpty();
        assertThat(found("giraffe said")).isEmpty();
        assertThat(found("ŁÓD")).hasSize(48).startsWith(98_303L);
        assertThat(found("x".repeat(300))).isEmpty();
        assertThat(found("often said")).hasSize(50).startsWith(99_999L, 99_995L).isEqualTo(found("often"));
        assertThat(found("?!")).hasSize(50).startsWith(100_000L);
    }

    @Test
    void whatWasSaidInPrivateIsNotFoundInItsRoomEither() {
        Stretch stretch = new Stretch("posted", true, null, 50);

        assertThat(rows(new ListMessagesQuery("said", null, new RoomId("0000000000000000000004"), stretch)))
                .isEmpty();
        assertThat(rows(new ListMessagesQuery("said", null, RoomId.PUBLIC, stretch)))
                .hasSize(50);
    }

    /** From either end and to both sides, against what the database finds when it looks at every message. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zebra",
                "said okapi",
                "sometimes",
                "seldom form",
                "oka z",
                "a",
                "said 1f",
                "mostly okapi",
                "often mostly",
                "łódź"
            })
    void turnsPagesToTheEndAndBack(String words) {
        for (UserId author : Arrays.asList(null, new UserId(8))) {
            for (boolean descending : new boolean[] {true, false}) {
                List<Long> expected = readOneByOne(words, author, descending);
                List<ListedMessagesPage> pages = walk(null, Edges::next, words, author, descending);

                assertThat(all(pages)).isEqualTo(expected);
                if (pages.size() > 1) {
                    Cursor before = pages.getLast().edges().previous();
                    assertThat(all(walk(before, Edges::previous, words, author, descending)
                                    .reversed()))
                            .isEqualTo(expected.subList(
                                    0, expected.size() - pages.getLast().rows().size()));
                }
            }
        }
    }

    private static List<Long> readOneByOne(String words, @Nullable UserId author, boolean descending) {
        String beginnings =
                Arrays.stream(words.split(" ")).map(word -> word + ":*").collect(Collectors.joining(" & "));
        return tables.jdbc()
                .sql("""
                        select id from room_message where room = 'public' and (?::bigint is null or author = ?)
                          and to_tsvector('simple', text) @@ to_tsquery('simple', ?) order by id\s""" + (descending ? "desc" : ""))
                .param(author == null ? null : author.value())
                .param(author == null ? null : author.value())
                .param(beginnings)
                .query(Long.class)
                .list();
    }

    private static List<ListedMessagesPage> walk(
            @Nullable Cursor from,
            Function<Edges, @Nullable Cursor> on,
            String words,
            @Nullable UserId author,
            boolean descending) {
        List<ListedMessagesPage> pages = new ArrayList<>();
        Cursor place = from;
        do {
            Stretch stretch = new Stretch("posted", descending, place, 700);
            pages.add(messages.handle(new ListMessagesQuery(words, author, null, stretch)));
            place = on.apply(pages.getLast().edges());
        } while (place != null && pages.size() < 1_000);
        return pages;
    }

    private static List<Long> all(List<ListedMessagesPage> pages) {
        return pages.stream().flatMap(page -> ids(page).stream()).toList();
    }

    /** Each is in all blocks, and never both in one message. Nobody waits until all messages were looked through. */
    @Test
    void searchThatFindsNothingForLongSaysSoAndGoesOn() {
        MessageListQueryHandler impatient = new MessageListQueryHandler(tables.jdbc(), 5);
        List<ListedMessagesPage> pages = new ArrayList<>();
        Cursor place = null;
        do {
            Stretch stretch = new Stretch("posted", true, place, 50);
            pages.add(impatient.handle(new ListMessagesQuery("often mostly", null, null, stretch)));
            place = pages.getLast().edges().next();
        } while (place != null && pages.size() < 1_000);

        assertThat(pages)
                .hasSizeBetween(6, 10)
                .allSatisfy(page -> assertThat(page.rows()).isEmpty());
        assertThat(pages.subList(0, pages.size() - 1)).allMatch(ListedMessagesPage::unfinished);
        assertThat(pages.getLast().unfinished()).isFalse();
        assertThat(pages.subList(1, pages.size()))
                .allSatisfy(page -> assertThat(page.edges().previous()).isNotNull());
    }

    @Test
    void searchThatFindsSomethingAndEndsEarlyGoesOnWhereItEnded() {
        MessageListQueryHandler impatient = new MessageListQueryHandler(tables.jdbc(), 3);
        List<Long> found = new ArrayList<>();
        Cursor place = null;
        do {
            Stretch stretch = new Stretch("posted", false, place, 50);
            ListedMessagesPage page = impatient.handle(new ListMessagesQuery("okapi", null, null, stretch));
            found.addAll(ids(page));
            place = page.edges().next();
        } while (place != null);

        assertThat(found).isEqualTo(readOneByOne("okapi", null, false));
    }

    /** Whether frequent, said now and then, no more, by nobody: measured in pages of the tables and their indexes that were read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "said",
                "often",
                "sometimes",
                "seldom",
                "formerly",
                "zebra",
                "giraffe",
                "zebra said",
                "formerly often",
                "sometimes mostly",
                "seldom formerly said"
            })
    void pageCostsLittleWhateverTheWords(String words) {
        found(words); // whose planning also looks into the index
        long before = tables.pagesRead("room_message%");
        found(words);

        assertThat(tables.pagesRead("room_message%") - before).isBetween(3L, 500L);
    }

    private static List<Long> found(String words) {
        return rows(new ListMessagesQuery(words, null, null, new Stretch("posted", true, null, 50)));
    }

    private static List<Long> rows(ListMessagesQuery query) {
        return ids(messages.handle(query));
    }

    private static List<Long> ids(ListedMessagesPage page) {
        return page.rows().stream().map(ListedMessage::id).map(id -> id.value()).toList();
    }
}
