package dev.atrium.eventstore.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.operation.CountDeadLettersQuery;
import dev.atrium.api.operation.DeadLettersPage;
import dev.atrium.api.operation.DeadLettersPage.Row;
import dev.atrium.api.operation.FindDeadLetterQuery;
import dev.atrium.api.operation.FindDeadLettersQuery;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** However many letters wait, operators see all that failed, a page at a time. */
class DeadLetterPagesIT {

    private static final int BEHIND = 600;
    private static final int OTHERS = 60;
    private static final StoreNode NODE = StoreNode.start(TestServers.freshDatabase(), Titles.class);
    private static final JdbcTemplate JDBC = NODE.get(JdbcTemplate.class);
    private static final String LETTERS = """
            insert into dead_letter (dead_letter_identifier, processing_group, sequence_identifier, sequence_index, message_type,
              event_identifier, time_stamp, payload_type, payload, enqueued_at, cause_message)
            select ? || n, ?, case when ? then 'busy' else 'one-' || n end, case when ? then n else 3 end, 'Event', 'event-' || n, '',
              'Type' || n, '', to_char(timestamp '2026-11-01' + ? * interval '1 hour' + n / 7 * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'),
              case when not ? or n = 4 then 'cause' end
            from generate_series(?, ?) n""";

    private final OperationDeadLetterQueryHandler handler = NODE.get(OperationDeadLetterQueryHandler.class);

    /** The first letters of the busy aggregate were handled already. */
    @BeforeAll
    static void fill() {
        JDBC.update(LETTERS, "busy-", Titles.GROUP, true, true, 0, true, 4, BEHIND + 3);
        JDBC.update(LETTERS, "one-", Titles.GROUP, false, false, 1, false, 1, OTHERS);
        JDBC.update(LETTERS, "foreign-", "a-group-that-is-no-more", false, false, 0, false, 1, 1);
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void everyAggregateIsThereOnceWithAllThatWaits() {
        List<Row> rows = new ArrayList<>();
        Cursor place = null;
        do {
            DeadLettersPage page = page("", place);
            rows.addAll(page.rows());
            place = page.edges().next();
        } while (place != null);

        assertThat(rows).isSortedAccordingTo(Comparator.comparing(Row::at));
        assertThat(rows).extracting(Row::sequence).startsWith("busy").containsExactlyInAnyOrderElementsOf(sequences());
        assertThat(rows.getFirst()).satisfies(busy -> {
            assertThat(busy.letters()).isEqualTo(BEHIND);
            assertThat(busy.eventType()).isEqualTo("Type4");
            assertThat(busy.cause()).isEqualTo("cause");
        });
        assertThat(rows.subList(1, rows.size())).allMatch(row -> row.letters() == 1);
        assertThat(handler.handle(new CountDeadLettersQuery()).letters())
                .containsExactly(Map.entry(Titles.GROUP, (long) BEHIND + OTHERS));
    }

    private static List<String> sequences() {
        List<String> all = new ArrayList<>(List.of("busy"));
        IntStream.rangeClosed(1, OTHERS).mapToObj(n -> "one-" + n).forEach(all::add);
        return all;
    }

    @Test
    void pagesTurnBothWays() {
        DeadLettersPage first = page(Titles.GROUP, null);
        DeadLettersPage second = page(Titles.GROUP, first.edges().next());
        DeadLettersPage back = page(Titles.GROUP, second.edges().previous());

        assertThat(first.rows()).hasSize(20);
        assertThat(first.edges().previous()).isNull();
        assertThat(second.rows()).hasSize(20).doesNotContainAnyElementsOf(first.rows());
        assertThat(back).isEqualTo(first);
        assertThat(page("another", null).rows()).isEmpty();
    }

    @Test
    void oneIsFoundWhereverItStands() {
        assertThat(handler.handle(new FindDeadLetterQuery(Titles.GROUP, "one-60")))
                .get()
                .extracting(Row::eventType)
                .isEqualTo("Type60");
        assertThat(handler.handle(new FindDeadLetterQuery(Titles.GROUP, "one-61")))
                .isEmpty();
        assertThat(handler.handle(new FindDeadLetterQuery("a-group-that-is-no-more", "one-1")))
                .isEmpty();
    }

    private DeadLettersPage page(String group, @Nullable Cursor place) {
        return handler.handle(new FindDeadLettersQuery(group, new Stretch("at", false, place, 20)));
    }
}
