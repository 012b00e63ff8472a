package dev.atrium.benchmark.admin;

import dev.atrium.AtriumApplication;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of each list of administrators at 1,000 and at 1,000,000 rows unless told otherwise, with every search, filter and order, at its beginning and
 * far down. Rows are written straight into the read tables, as a rebuild would; a site that was filled by an earlier run is used
 * again.
 */
public final class AdminListMeasurement implements Measurement {

    private static final int WARM_UP = 150;
    private static final int COUNTED = 200;
    private static final double MOST = 2;

    @Override
    public List<Ratio> run(Options options) {
        int few = options.rows().getFirst();
        int many = options.rows().getLast();
        Map<String, Double> small = measure(options, few);
        Map<String, Double> large = measure(options, many);
        List<Ratio> ratios = new ArrayList<>();
        small.forEach((what, millis) -> ratios.add(ratio(what, few, millis, many, large.getOrDefault(what, 0.0))));
        return ratios;
    }

    private static Ratio ratio(String what, int few, double small, int many, double large) {
        return Ratio.atMost(
                MOST,
                "admin list of " + what + ", " + many + " rows",
                String.format(Locale.ROOT, "%.2f ms", large),
                String.format(Locale.ROOT, "%.2f ms at %d rows", small, few),
                large / small,
                "median of " + COUNTED + " queries");
    }

    private static Map<String, Double> measure(Options options, int rows) {
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(AtriumApplication.class)
                .run(
                        "--server.port=0",
                        "--atrium.demo=false",
                        "--atrium.sandbox.data=" + options.work().resolve("admin-lists-" + rows))) {
            new ListedRows(site.getBean(JdbcClient.class), rows).fill();
            Map<String, Double> millis = new LinkedHashMap<>();
            new ListedPages(site.getBean(QueryGateway.class), rows)
                    .all()
                    .forEach((what, page) -> millis.put(what, median(page)));
            return millis;
        }
    }

    private static double median(Supplier<Integer> page) {
        if (page.get() == 0) {
            throw new IllegalStateException("a list that finds nothing measures nothing");
        }
        for (int n = 0; n < WARM_UP; n++) {
            var unused = page.get();
        }
        double[] millis = new double[COUNTED];
        for (int n = 0; n < COUNTED; n++) {
            long begin = System.nanoTime();
            var unused = page.get();
            millis[n] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[COUNTED / 2];
    }
}
