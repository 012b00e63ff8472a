package dev.atrium.query.model;

import dev.atrium.api.model.ModelFilter;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import dev.atrium.query.search.Words;
import dev.atrium.query.text.Folding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter in the form in which it is compared.
 *
 * @param text folded; empty for any
 * @param creatorName folded; empty for any
 */
record SearchFilter(
        String text,
        String creatorName,
        @Nullable UserId creator,
        @Nullable CountryCode country) {

    /** A hundred characters that fold to eighteen each; nothing longer is part of any title. */
    private static final int LONGEST_TITLE = 1_800;

    private static final int SHORTEST_WORD_WITH_TYPOS = 4;

    /** Every further word costs another walk through the dictionary. */
    private static final int MOST_WORDS_WITH_TYPOS = 12;

    static SearchFilter of(ModelFilter filter) {
        return new SearchFilter(
                Folding.fold(filter.text().replace("\0", "")),
                Folding.fold(filter.creatorName().replace("\0", "")),
                filter.creatorId(),
                filter.country());
    }

    /** Also where the text consists of nothing but diacritics. */
    boolean isNone() {
        return text.isEmpty() && creatorName.isEmpty() && creator == null && country == null;
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    /** Whether any title or name is long enough to contain what is asked for. */
    boolean canBeContained() {
        return text.length() <= 2 * LONGEST_TITLE && creatorName.length() <= 2 * LONGEST_TITLE;
    }

    List<String> words() {
        return Words.of(text);
    }

    boolean allowsTypos() {
        List<String> words = canBeContained() ? words() : List.of();
        return words.size() <= MOST_WORDS_WITH_TYPOS && words.stream().anyMatch(SearchFilter::mayHaveTypos);
    }

    static boolean mayHaveTypos(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_WORD_WITH_TYPOS;
    }
}
