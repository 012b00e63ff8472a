package dev.atrium.query.model;

import static dev.atrium.query.search.TextQueries.almost;
import static dev.atrium.query.search.TextQueries.contains;
import static dev.atrium.query.search.TextQueries.is;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One search per tier, each leaving out what the tiers before it show. */
final class TierQueries {

    private static final Query NOTHING = QueryBuilders.matchNone(none -> none);

    private final SearchFilter filter;
    private final List<Query> alsoRequired;

    TierQueries(SearchFilter filter) {
        this.filter = filter;
        this.alsoRequired = filter.canBeContained() ? alsoRequired(filter) : List.of(NOTHING);
    }

    /** Empty where the tier cannot have any model. */
    Optional<Query> of(MatchTier tier) {
        return switch (tier) {
            case START -> filter.hasText() ? filtered(start()) : filtered(QueryBuilders.matchAll(all -> all));
            case CONTAINS -> filter.hasText() ? filtered(without(text(), start())) : Optional.empty();
            case TYPO -> filter.allowsTypos() ? filtered(without(typos(), text())) : Optional.empty();
            case OTHERS -> Optional.of(others());
        };
    }

    private Optional<Query> filtered(Query query) {
        return Optional.of(all(query));
    }

    private Query all(Query query) {
        return alsoRequired.isEmpty()
                ? query
                : new BoolQuery.Builder()
                        .filter(query)
                        .filter(alsoRequired)
                        .build()
                        ._toQuery();
    }

    private Query others() {
        BoolQuery.Builder matches = new BoolQuery.Builder().minimumShouldMatch("1");
        matches.should(filter.hasText() ? text() : QueryBuilders.matchAll(all -> all));
        if (filter.allowsTypos()) {
            matches.should(typos());
        }
        return without(QueryBuilders.matchAll(all -> all), all(matches.build()._toQuery()));
    }

    private Query start() {
        String prefix = ModelIndexing.indexedStart(filter.text());
        Query begins = is("titleStarts", prefix);
        return prefix.length() == filter.text().length()
                ? begins
                // The first characters are rare enough by now for looking through all keys that begin so.
                : new BoolQuery.Builder()
                        .filter(begins)
                        .filter(QueryBuilders.prefix(
                                key -> key.field("titleKey").value(SortKey.cut(filter.text()))))
                        .filter(text())
                        .build()
                        ._toQuery();
    }

    private Query text() {
        return contains("titlePieces", "titleGrams", filter.text());
    }

    private Query typos() {
        BoolQuery.Builder every = new BoolQuery.Builder();
        filter.words().forEach(word -> every.filter(word(word)));
        return every.build()._toQuery();
    }

    private Query word(String word) {
        Query contained = contains("titlePieces", "titleGrams", word);
        return SearchFilter.mayHaveTypos(word)
                ? QueryBuilders.bool(either -> either.should(contained).should(almost("titleWords", word)))
                : contained;
    }

    private static Query without(Query query, Query excluded) {
        return QueryBuilders.bool(bool -> bool.filter(query).mustNot(excluded));
    }

    private static List<Query> alsoRequired(SearchFilter filter) {
        List<Query> required = new ArrayList<>();
        if (!filter.creatorName().isEmpty()) {
            required.add(contains("creatorPieces", "creatorGrams", filter.creatorName()));
        }
        if (filter.creator() != null) {
            required.add(is("creator", filter.creator().toString()));
        }
        if (filter.country() != null) {
            required.add(is("country", filter.country().value()));
        }
        return required;
    }
}
