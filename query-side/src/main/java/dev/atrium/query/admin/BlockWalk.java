package dev.atrium.query.admin;

import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.admin.Stretch.Edges;
import dev.atrium.query.room.MessageBlockTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One walk of a {@link WordSearch}, up or down, from where a page begins. */
final class BlockWalk {

    /**
     * "Offset 0" leaves nothing to choose but the index of words, and a query that the database does not see while it plans leaves
     * nothing to guess; else it would walk past all messages for some words.
     */
    private static final String IN_BLOCKS = """
            select sequence from (select sequence from room_message where room = 'public'
                and message_words_in_block(sequence, author, text) @@ (select ?::tsquery) offset 0) found
            where sequence between ? and ? order by sequence\s""";

    /** A block costs little where it has few of the messages, and much where each of many words is in many of its messages. */
    private static final int MOST_AT_ONCE = 64;

    private static final int MOST_AT_ONCE_OF_MANY_WORDS = 8;

    private final JdbcClient jdbc;
    private final MessageWords words;
    private final boolean down;
    private final int wanted;
    private final long first;
    private final long last;
    private final long lastFull;
    private final long newest;
    private final List<Long> found = new ArrayList<>();

    BlockWalk(JdbcClient jdbc, MessageWords words, Stretch stretch, long lastFull, long newest) {
        Cursor from = stretch.from();
        this.jdbc = jdbc;
        this.words = words;
        this.down = stretch.descending() != (from != null && from.back());
        this.wanted = stretch.size() + 1;
        this.first = from == null || down ? 0 : Long.parseLong(from.key()) + 1;
        this.last = from == null || !down ? Long.MAX_VALUE : Long.parseLong(from.key()) - 1;
        this.lastFull = lastFull;
        this.newest = newest;
    }

    /**
     * Messages in the order of the walk, one more than a page has if there are so many.
     *
     * @param reached null if the page is full or nothing more is to be found; else where the search ended, itself left out
     */
    record Found(List<Long> sequences, @Nullable Long reached) {

        static final Found NOTHING = new Found(List.of(), null);

        /** Goes on where the search ended, and from a page without rows back to where one came from. */
        Edges edges(Edges read, Stretch stretch) {
            Cursor from = stretch.from();
            boolean back = from != null && from.back();
            boolean down = stretch.descending() != back;
            String beyond = down ? "0" : String.valueOf(Long.MAX_VALUE);
            Cursor on = reached == null ? null : new Cursor(String.valueOf(reached), beyond, back);
            Cursor behind = from == null || !sequences.isEmpty() ? null : new Cursor(from.key(), from.id(), !back);
            return back
                    ? new Edges(either(read.previous(), on), either(read.next(), behind))
                    : new Edges(either(read.previous(), behind), either(read.next(), on));
        }

        private static @Nullable Cursor either(@Nullable Cursor one, @Nullable Cursor other) {
            return one == null ? other : one;
        }
    }

    /** Where it begins it looks without asking whether the words are there: frequent ones are. */
    Found run(int mostBlocks) {
        long begin = down ? Math.min(newest, last / MessageBlockTable.SIZE) : first / MessageBlockTable.SIZE;
        List<Long> near = begin > lastFull ? notFull(begin) : List.of(begin);
        look(near);
        if (isFull() || near.isEmpty()) {
            return new Found(found, null);
        }
        long next = near.getLast() + (down ? -1 : 1);
        look(List.of(next));
        return isFull() ? new Found(found, null) : further(next, mostBlocks);
    }

    /** Of those at the end nobody knows what is in them. */
    private List<Long> notFull(long begin) {
        return down
                ? LongStream.iterate(begin, block -> block > lastFull, block -> block - 1)
                        .boxed()
                        .toList()
                : LongStream.rangeClosed(begin, newest).boxed().toList();
    }

    private Found further(long after, int mostBlocks) {
        List<Long> blocks = blocksWithAll(after);
        int most = Math.min(mostBlocks, blocks.size());
        int mostAtOnce = words.isOne() ? MOST_AT_ONCE : MOST_AT_ONCE_OF_MANY_WORDS;
        int looked = 0;
        for (int size = 4; looked < most && !isFull(); size = Math.min(4 * size, mostAtOnce)) {
            int end = Math.min(most, looked + size);
            look(blocks.subList(looked, end));
            looked = end;
        }
        boolean goesOn = !isFull() && looked < blocks.size();
        return new Found(found, goesOn ? edge(blocks.get(looked - 1)) : null);
    }

    private List<Long> blocksWithAll(long after) {
        List<Long> blocks =
                new ArrayList<>(jdbc.sql("select block from message_blocks_saying(?::tsquery) block where block "
                                + (down ? "< ? order by block desc" : "> ? order by block"))
                        .param(words.somewhere())
                        .param(after)
                        .query(Long.class)
                        .list());
        if (!down) {
            blocks.addAll(notFull(Math.max(after, lastFull) + 1));
        }
        return blocks;
    }

    private long edge(long block) {
        return down ? block * MessageBlockTable.SIZE : (block + 1) * MessageBlockTable.SIZE - 1;
    }

    private void look(List<Long> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        found.addAll(jdbc.sql(IN_BLOCKS + (down ? "desc" : "asc") + " limit " + (wanted - found.size()))
                .param(words.inOneMessageOf(blocks))
                .param(first)
                .param(last)
                .query(Long.class)
                .list());
    }

    private boolean isFull() {
        return found.size() == wanted;
    }
}
