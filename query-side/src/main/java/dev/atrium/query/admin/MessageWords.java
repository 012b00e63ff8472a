package dev.atrium.query.admin;

import dev.atrium.api.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in messages, in the language of the database's search for words.
 *
 * @param words each the beginning of a word, as the database writes words down
 */
record MessageWords(List<String> words, @Nullable UserId author) {

    /** @return whatever the query language knows besides words left out */
    static String readable(String typed) {
        return typed.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    boolean isOne() {
        return words.size() == 1 && author == null;
    }

    /** All of them in one block. */
    String somewhere() {
        return all("");
    }

    /** All of them in one message of these blocks. */
    String inOneMessageOf(Collection<Long> blocks) {
        return blocks.stream()
                .map(block -> "(" + all(Long.toHexString(block) + "~") + ")")
                .collect(Collectors.joining(" | "));
    }

    private String all(String before) {
        Stream<String> beginnings = words.stream().map(word -> "'" + before + word + "':*");
        Stream<String> authors = Stream.ofNullable(author).map(each -> "'" + before + "@" + each.value() + "'");
        return Stream.concat(beginnings, authors).collect(Collectors.joining(" & "));
    }
}
