package dev.atrium.query.room;

import java.util.Collection;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code room_message_block}: which words were said in each block of messages of the public room. It is a digest of what
 * stands in {@code room_message}, and never more: what is taken away there is not here either. Blocks after the last that was full
 * have no row.
 *
 * @param messages the table of the messages
 * @param blocks the table of their blocks
 */
public record MessageBlockTable(JdbcClient jdbc, String messages, String blocks) {

    public static final String LIVE = "room_message_block";

    /** How many messages one block has; the functions of the database have this number too. */
    public static final long SIZE = 2_048;

    private static final String WORDS = """
            (select case when sum(octet_length(word)) < 900000 then array_to_tsvector(array_agg(word)) end
              from (select distinct unnest(message_words(message.author, message.text)) as word from %1$s message
                where message.room = 'public' and message.sequence >= %2$s.block * 2048
                  and message.sequence < (%2$s.block + 1) * 2048) said)""";

    /** What is to be in a row, in SQL. */
    public static final String LIVE_WORDS = WORDS.formatted(RoomMessageTable.LIVE, LIVE);

    public static MessageBlockTable live(JdbcClient jdbc) {
        return new MessageBlockTable(jdbc, RoomMessageTable.LIVE, LIVE);
    }

    /** Takes note of messages that were just written, changed or removed. */
    void follow(Collection<RoomPlace> places) {
        LongSummaryStatistics sequences = publicSequences(places).summaryStatistics();
        if (sequences.getCount() == 0) {
            return;
        }
        write(publicSequences(places)
                .map(sequence -> sequence / SIZE)
                .distinct()
                .toArray());
        if (sequences.getMax() / SIZE > (sequences.getMin() - 1) / SIZE) {
            addFull();
        }
    }

    private static LongStream publicSequences(Collection<RoomPlace> places) {
        return places.stream().filter(place -> place.room().isPublic()).mapToLong(RoomPlace::sequence);
    }

    /** Anew, those that are full: what is still being filled has no row. */
    private void write(long[] changed) {
        jdbc.sql("update " + blocks + " set words = " + WORDS.formatted(messages, blocks) + " where block = any(?)")
                .param(changed)
                .update();
    }

    /** All that are full and have no row; there are others where the first message of a block went to the dead letters. */
    public void addFull() {
        jdbc.sql("""
                insert into %1$s select block, %3$s
                from generate_series(coalesce((select max(block) from %1$s), -1) + 1,
                  (select max(sequence) / 2048 from %2$s where room = 'public') - 1) filled (block)
                on conflict do nothing""".formatted(blocks, messages, WORDS.formatted(messages, "filled")))
                .update();
    }
}
