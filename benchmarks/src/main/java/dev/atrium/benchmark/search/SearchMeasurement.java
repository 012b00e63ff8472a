package dev.atrium.benchmark.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.load.HttpConnection;
import dev.atrium.benchmark.load.Load;
import dev.atrium.benchmark.load.Measured;
import dev.atrium.query.search.Grams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A searched page over HTTP against the plainest Elasticsearch query that finds the same models, through the same client.
 * Searches are all different, so that no cache answers.
 */
public final class SearchMeasurement implements Measurement {

    private static final int CLIENTS = 4;
    private static final double OF_RAW = 0.5;
    private static final double GROWTH = 4;

    /** Growth is told from the largest size up to here. */
    private static final int BASE = 10_000;

    @Override
    public List<Ratio> run(Options options) throws Exception {
        List<Ratio> ratios = new ArrayList<>();
        Measured base = null;
        for (int models : options.models()) {
            Measured measured;
            try (ConfigurableApplicationContext site = FilledSite.start(options, models)) {
                measured = measure(site, options, models, ratios);
            }
            if (models <= BASE) {
                base = measured;
            } else if (base != null) {
                ratios.add(growth(models, measured, base));
            }
        }
        return ratios;
    }

    private static Measured measure(
            ConfigurableApplicationContext site, Options options, int models, List<Ratio> ratios) throws Exception {
        ElasticsearchClient client = site.getBean(ElasticsearchClient.class);
        int port = Integer.parseInt(site.getEnvironment().getRequiredProperty("local.server.port"));
        Load load = new Load(CLIENTS, options.warmUp(), options.counted(), () -> Duration.ZERO);
        var unused = load.run(n -> searches(port, models)); // a site that has just started compiles itself
        Measured raw = load.run(n -> () -> client.search(raw(text(models)), Void.class));
        Measured page = load.run(n -> searches(port, models));
        ratios.add(Ratio.atLeast(
                OF_RAW,
                "search, " + models + " models",
                rate(page),
                rate(raw) + " raw queries",
                page.perSecond() / raw.perSecond(),
                String.format(Locale.ROOT, "p50 %.1f, p95 %.1f ms", page.millisAt(0.5), page.millisAt(0.95))));
        return page;
    }

    private static Callable<?> searches(int port, int models) {
        HttpConnection connection = new HttpConnection(port);
        return () -> connection.get("/?search=" + text(models).replace(" ", "%20"));
    }

    private static Ratio growth(int models, Measured page, Measured base) {
        return Ratio.atMost(
                GROWTH,
                "search p95, " + models + " models",
                String.format(Locale.ROOT, "%.1f ms", page.millisAt(0.95)),
                String.format(Locale.ROOT, "%.1f ms at " + BASE, base.millisAt(0.95)),
                page.millisAt(0.95) / base.millisAt(0.95),
                "");
    }

    /** Demo models are numbered, so this finds some ten of them. */
    private static String text(int models) {
        int digits = Math.max(100, models / 10);
        return "no. " + ThreadLocalRandom.current().nextInt(digits / 10, digits);
    }

    private static SearchRequest raw(String text) {
        return SearchRequest.of(search -> search.index("models")
                .size(5)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.fetch(false))
                .query(query ->
                        query.matchPhrase(phrase -> phrase.field("titleGrams").query(Grams.trigrams(text))))
                .sort(sort -> sort.field(field -> field.field("titleKey").order(SortOrder.Asc)))
                .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc))));
    }

    private static String rate(Measured measured) {
        return String.format(Locale.ROOT, "%.0f/s", measured.perSecond());
    }
}
