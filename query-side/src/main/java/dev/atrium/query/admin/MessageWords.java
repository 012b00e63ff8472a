package dev.atrium.query.admin;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How to find messages that have all of some words. Left to choose, the database walks past every message there is where it knows
 * nothing of a word, and looks up a frequent word beside a rare one in its whole list; so a sample of the messages is asked.
 */
final class MessageWords {

    private static final String HAVE = "to_tsvector('simple', message.text) @@ to_tsquery('simple', ?)";
    /** Walks along the newest. */
    private static final String OFTEN = "message.room = 'public' and " + HAVE;
    /** All of them first, by the index of words, and then in order: of few there is no need to walk along the newest. */
    private static final String RARE =
            "message.id = any(array(select message.id from room_message message where " + OFTEN + "))";
    /** The index finds the rare words only; "offset 0" keeps the others, which nearly every message has, away from it. */
    private static final String RARE_AMONG_OTHERS = """
            message.id = any(array(select message.id
              from (select message.id, message.text from room_message message where\s""" + OFTEN + " offset 0) message where " + HAVE + "))";

    /** How many of the newest messages have the words. */
    private static final String LATELY = """
            select count(*) from (select to_tsvector('simple', text) @@ to_tsquery('simple', ?) as hit
              from room_message where room = 'public' order by sequence desc limit 200) newest where hit""";
    /** Of 200: then the next fifty are found sooner by walking. */
    private static final int OFTEN_ENOUGH = 10;

    /** Some of the newest, and some from everywhere: what is said no more is not rare for that. */
    private static final String SEEN = """
            with newest as (select text from room_message where room = 'public' order by sequence desc limit 60),
              everywhere as (select one.text from
                (select max(sequence) as last from room_message where room = 'public') room,
                generate_series(1, 40) n, lateral (select text from room_message
                  where room = 'public' and sequence >= room.last * n / 40 order by sequence limit 1) one),
              sample as materialized (select to_tsvector('simple', text) as words
                from (select * from newest union all select * from everywhere) message)
            select word from (select word, to_tsquery('simple', word) as query
                from unnest(string_to_array(?, ' ')) word offset 0) typed
              where exists (select from sample where words @@ query)""";

    private final List<String> words;

    /** @param typed each the beginning of a word; whatever else the query language knows is left out */
    MessageWords(String typed) {
        this.words = Arrays.stream(typed.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    void addTo(Conditions conditions, JdbcClient jdbc) {
        if (areOften(jdbc)) {
            conditions.and(OFTEN, all(words));
            return;
        }
        List<String> seen = words.size() == 1 ? List.of() : seen(jdbc);
        List<String> unseen =
                words.stream().filter(word -> !seen.contains(word)).toList();
        if (seen.isEmpty() || unseen.isEmpty()) {
            conditions.and(RARE, all(words));
        } else {
            conditions.and(RARE_AMONG_OTHERS, all(unseen), all(seen));
        }
    }

    private boolean areOften(JdbcClient jdbc) {
        return jdbc.sql(LATELY).param(all(words)).query(Integer.class).single() >= OFTEN_ENOUGH;
    }

    private List<String> seen(JdbcClient jdbc) {
        return jdbc.sql(SEEN).param(String.join(" ", words)).query(String.class).list();
    }

    private static String all(List<String> words) {
        return String.join(" & ", words);
    }
}
