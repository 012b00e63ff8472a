package dev.atrium.query.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;

/** Queries on text that was cut by {@link Grams} and {@link Words}. None of them scores: matches are listed by title. */
public final class TextQueries {

    private static final int FUZZY_EXPANSIONS = 128;
    private static final int LONG_WORD = 8;

    private TextQueries() {}

    public static Query is(String field, String value) {
        return QueryBuilders.term(term -> term.field(field).value(value));
    }

    /** Documents whose text contains the folded text, wherever. */
    public static Query contains(String piecesField, String gramsField, String folded) {
        return Grams.isPiece(folded)
                ? is(piecesField, folded)
                : QueryBuilders.matchPhrase(phrase -> phrase.field(gramsField).query(Grams.trigrams(folded)));
    }

    /** Documents with this word, give or take one letter, or two in a long word. */
    public static Query almost(String wordsField, String word) {
        return QueryBuilders.fuzzy(fuzzy -> fuzzy.field(wordsField)
                .value(word)
                .fuzziness(word.length() < LONG_WORD ? "1" : "2")
                .maxExpansions(FUZZY_EXPANSIONS));
    }
}
