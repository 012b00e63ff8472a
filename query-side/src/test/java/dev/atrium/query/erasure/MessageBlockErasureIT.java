package dev.atrium.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.erasure.PersonalTable;
import dev.atrium.query.room.MessageBlockTable;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of who has left no word remains in what is known of blocks of messages, and every word of others does. */
class MessageBlockErasureIT {

    @Test
    void wordsOfOneWhoLeftGoAndThoseOfOthersStay() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("""
                        insert into room_message (room, sequence, id, author, text, posted)
                        select 'public', n, n, 1 + n % 2, case n % 2 when 0 then 'hers both' else 'his both' end, now()
                        from generate_series(0, 5000) n""").update();
        MessageBlockTable.live(jdbc).addFull();

        erase(jdbc, "room_message");
        assertThat(left(jdbc)).isEqualTo(2);
        erase(jdbc, "room_message_block");

        assertThat(left(jdbc)).isZero();
        assertThat(jdbc.sql("select distinct words::text from room_message_block")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("'his'", "'both'")
                .doesNotContain("hers");
    }

    private static void erase(JdbcClient jdbc, String name) {
        PersonalTable table = table(name);
        jdbc.sql("update " + name + " set " + table.overwriting() + " where (" + table.belongs() + ") and not ("
                        + table.clean() + ")")
                .param("user", 1)
                .update();
    }

    private static int left(JdbcClient jdbc) {
        PersonalTable table = table("room_message_block");
        return jdbc.sql("select count(*) from room_message_block where (" + table.belongs() + ") and not ("
                        + table.clean() + ")")
                .param("user", 1)
                .query(Integer.class)
                .single();
    }

    private static PersonalTable table(String name) {
        return new ReadTablePlaces()
                .readTables().all().stream()
                        .filter(table -> table.table().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
