package dev.atrium.query.model;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.atrium.query.search.ElasticsearchBreaker;
import dev.atrium.query.search.ElasticsearchProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches the index. Its documents lie sorted by title and id, and every tier is asked for in that order: so a search stops
 * as soon as a page is full, and a cursor far down costs as much as the first page.
 */
@Component
class IndexedModels implements TieredModels {

    /** How far Elasticsearch counts off in one search. */
    private static final int LONGEST_SKIP = 10_000;

    static final List<SortOptions> BY_TITLE = List.of(ascending("titleKey"), ascending("id"));

    private final ElasticsearchClient client;
    private final ElasticsearchBreaker breaker;
    private final String alias;

    IndexedModels(ElasticsearchClient client, ElasticsearchBreaker breaker, ElasticsearchProperties properties) {
        this.client = client;
        this.breaker = breaker;
        this.alias = properties.models();
    }

    /** Asks for the best tiers first: most searches fill a page from them, and the rest costs nothing. */
    @Override
    public List<Match> read(SearchFilter filter, TierPosition from, int atMost) {
        TierQueries queries = new TierQueries(filter);
        List<MatchTier> best = from.tier().andAfter().stream()
                .filter(tier -> tier.compareTo(MatchTier.TYPO) < 0)
                .toList();
        List<MatchTier> further = from.tier().andAfter().stream()
                .filter(tier -> tier.compareTo(MatchTier.TYPO) >= 0)
                .toList();
        List<Match> matches = read(queries, best, from, atMost);
        if (matches.size() < atMost) {
            matches.addAll(read(queries, further, from, atMost - matches.size()));
        }
        return matches;
    }

    @Override
    public long count(SearchFilter filter, MatchTier tier) {
        Optional<Query> query = new TierQueries(filter).of(tier);
        return query.isEmpty()
                ? 0
                : breaker.call(() -> client.count(count -> count.index(alias).query(query.get())))
                        .count();
    }

    @Override
    public @Nullable SortKey skip(SearchFilter filter, MatchTier tier, long models) {
        Query query = new TierQueries(filter).of(tier).orElseThrow();
        SortKey last = null;
        for (long left = models; left > 0; left -= LONGEST_SKIP) {
            SortKey next = skip(query, last, (int) Math.min(left, LONGEST_SKIP));
            if (next == null) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private List<Match> read(TierQueries queries, List<MatchTier> tiers, TierPosition from, int atMost) {
        List<MatchTier> asked =
                tiers.stream().filter(tier -> queries.of(tier).isPresent()).toList();
        if (asked.isEmpty()) {
            return new ArrayList<>();
        }
        MsearchRequest.Builder request = new MsearchRequest.Builder().index(alias);
        asked.forEach(tier ->
                request.searches(search -> search.header(header -> header).body(body -> {
                    body.query(queries.of(tier).orElseThrow())
                            .sort(BY_TITLE)
                            .size(atMost)
                            .trackTotalHits(total -> total.enabled(false));
                    SortKey after = from.afterIn(tier);
                    return after == null ? body : body.searchAfter(values(after));
                })));
        return breaker.call(() -> matches(
                asked, client.msearch(request.build(), IndexedModel.class).responses(), atMost));
    }

    private static List<Match> matches(
            List<MatchTier> tiers, List<MultiSearchResponseItem<IndexedModel>> answers, int atMost) throws IOException {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            MultiSearchResponseItem<IndexedModel> answer = answers.get(i);
            if (answer.isFailure()) {
                throw new IOException(
                        "search failed: " + answer.failure().error().reason());
            }
            for (Hit<IndexedModel> hit : answer.result().hits().hits()) {
                IndexedModel model = hit.source();
                if (model != null && matches.size() < atMost) {
                    matches.add(new Match(tiers.get(i), model.listed()));
                }
            }
        }
        return matches;
    }

    private @Nullable SortKey skip(Query query, @Nullable SortKey after, int models) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(alias)
                .query(query)
                .sort(BY_TITLE)
                .size(1)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.fetch(false));
        if (after == null) {
            request.from(models - 1);
        } else {
            request.from(models - 1).searchAfter(values(after));
        }
        List<Hit<Void>> hits = breaker.call(
                () -> client.search(request.build(), Void.class).hits().hits());
        return hits.isEmpty()
                ? null
                : new SortKey(
                        hits.getFirst().sort().get(0).stringValue(),
                        hits.getFirst().sort().get(1).longValue());
    }

    private static List<FieldValue> values(SortKey key) {
        return List.of(FieldValue.of(key.titleKey()), FieldValue.of(key.id()));
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Asc)));
    }
}
