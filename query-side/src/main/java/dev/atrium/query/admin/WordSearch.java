package dev.atrium.query.admin;

import dev.atrium.api.admin.Stretch;
import dev.atrium.api.user.UserId;
import dev.atrium.query.admin.BlockWalk.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds messages of the public room that have all of some words. It goes from block to block of messages, through those in which
 * the words are, and no further than a page needs; so it matters neither how many messages there are nor how many have the words.
 */
record WordSearch(JdbcClient jdbc, int mostBlocks) {

    /** Enough for a page of a word that is once in each; but many blocks may have all of some words in no single message. */
    static final int MOST_BLOCKS = 64;

    /** Asks of both tables in the order in which a rebuild takes their places: neither then waits for the other. */
    private static final String BLOCKS = """
            select coalesce((select max(block) from room_message_block), -1) as last_full,
              coalesce((select max(sequence) / 2048 from room_message where room = 'public'), -1) as newest,
              array_remove(message_words(0, ?), '@0') as words""";

    /**
     * What there is to walk through.
     *
     * @param lastFull the last block of which it is known what is in it
     * @param words what was typed, as the database writes it down
     */
    private record Ground(long lastFull, long newest, List<String> words) {}

    Found find(String typed, @Nullable UserId author, Stretch stretch) {
        Ground ground = jdbc.sql(BLOCKS)
                .param(MessageWords.readable(typed))
                .query((row, number) -> ground(row))
                .single();
        if (ground.words().isEmpty()) {
            return Found.NOTHING;
        }
        MessageWords words = new MessageWords(ground.words(), author);
        return new BlockWalk(jdbc, words, stretch, ground.lastFull(), ground.newest()).run(mostBlocks);
    }

    private static Ground ground(ResultSet row) throws SQLException {
        String[] words = (String[]) row.getArray("words").getArray();
        return new Ground(row.getLong("last_full"), row.getLong("newest"), List.of(words));
    }
}
