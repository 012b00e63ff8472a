package dev.atrium.query.model;

import dev.atrium.query.search.Grams;
import dev.atrium.query.search.Words;
import dev.atrium.query.text.Folding;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** A model as it is sent to the search index: what it gives back, and what it is found by. */
record ModelIndexing(
        long id,
        String titleKey,
        String title,
        String country,
        String creator,
        String creatorName,
        long created,
        long edited,
        List<String> titleStarts,
        Collection<String> titlePieces,
        String titleGrams,
        List<String> titleWords,
        Collection<String> creatorPieces,
        String creatorGrams) {

    /** Longer beginnings are rare, and looked up another way. */
    private static final int LONGEST_START = 16;

    static ModelIndexing of(ModelRow row, String creatorName) {
        String title = Folding.fold(row.title());
        String creator = Folding.fold(creatorName);
        return new ModelIndexing(
                row.id().value(),
                row.titleKey(),
                row.title(),
                row.country().value(),
                row.creator().toString(),
                creatorName,
                IndexedModel.micros(row.created()),
                IndexedModel.micros(row.edited()),
                starts(title),
                Grams.pieces(title),
                Grams.trigrams(title),
                Words.of(title),
                Grams.pieces(creator),
                Grams.trigrams(creator));
    }

    /** As much of a text's beginning as stands in the index. */
    static String indexedStart(String folded) {
        return start(folded, Math.min(LONGEST_START, folded.codePointCount(0, folded.length())));
    }

    private static List<String> starts(String folded) {
        int longest = Math.min(LONGEST_START, folded.codePointCount(0, folded.length()));
        return IntStream.rangeClosed(1, longest)
                .mapToObj(length -> start(folded, length))
                .toList();
    }

    private static String start(String folded, int codePoints) {
        return folded.substring(0, folded.offsetByCodePoints(0, codePoints));
    }
}
