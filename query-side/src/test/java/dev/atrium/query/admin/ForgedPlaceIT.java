package dev.atrium.query.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.admin.ListMessagesQuery;
import dev.atrium.api.admin.ListRoomsQuery;
import dev.atrium.api.admin.ListedRoomsPage;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The address of a page of a list says where the page begins, and anybody may write an address. */
class ForgedPlaceIT {

    private static final int ROOMS = 5;

    private static MessageListQueryHandler messages;
    private static RoomListQueryHandler rooms;

    @BeforeAll
    static void fill() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        messages = new MessageListQueryHandler(jdbc);
        rooms = new RoomListQueryHandler(jdbc);
        jdbc.sql("""
                        insert into room (id, opener, other, opener_present, other_present, opener_read, other_read, last_sequence, changed)
                        select lpad(n::text, 22, 'r'), 1, 2, true, true, 0, 0, n, timestamptz '2026-11-26 10:00:00+00' + n * interval '1.5 seconds'
                        from generate_series(1, ?) n""").param(ROOMS).update();
    }

    @ParameterizedTest
    @CsvSource({
        "changed, '', ''",
        "changed, yesterday, room-1",
        "changed, 2026-13-45 10:00:00+00, room-1",
        "changed, infinity, room-1",
        "messages, seven, room-1",
        "messages, 99999999999999999999, room-1"
    })
    void listBeginsAtItsBeginning(String sort, String key, String id) {
        assertThat(page(sort, new Cursor(key, id, false)).rows())
                .isEqualTo(page(sort, null).rows())
                .isNotEmpty();
        assertThat(page(sort, new Cursor(key, id, true)).rows())
                .isEqualTo(page(sort, null).rows());
    }

    @Test
    void numberThatIsNoneIsNoPlaceEither() {
        Stretch forged = new Stretch("posted", true, new Cursor("", "first", false), 2);

        assertThat(messages.handle(new ListMessagesQuery("", null, null, forged))
                        .rows())
                .isEmpty();
    }

    @Test
    void trueOnesLeadOn() {
        List<String> walked = new ArrayList<>();
        Cursor place = null;
        do {
            ListedRoomsPage page = page("changed", place);
            page.rows().forEach(room -> walked.add(room.id().value()));
            place = page.edges().next();
        } while (place != null);

        assertThat(walked).hasSize(ROOMS).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static ListedRoomsPage page(String sort, @Nullable Cursor place) {
        return rooms.handle(new ListRoomsQuery(null, new Stretch(sort, true, place, 2)));
    }
}
