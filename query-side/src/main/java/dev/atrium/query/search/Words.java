package dev.atrium.query.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a folded text: what stands between anything that is no letter and no digit. */
public final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    public static List<String> of(String folded) {
        return Arrays.stream(BETWEEN.split(folded))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
