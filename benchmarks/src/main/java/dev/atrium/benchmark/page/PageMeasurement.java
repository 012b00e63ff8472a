package dev.atrium.benchmark.page;

import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.load.HttpConnection;
import dev.atrium.benchmark.load.Measured;
import dev.atrium.benchmark.search.FilledSite;
import dev.atrium.benchmark.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * List page and htmx fragment, each against a static file of the same size from the same server, at every size
 * of the site and at page 1 and a deep page.
 */
public final class PageMeasurement implements Measurement {

    private static final int CLIENTS = 4;
    private static final double OF_STATIC = 0.5;
    private static final int PAGE_SIZE = 5;
    private static final int DEEP_PAGE = 10_000;
    private static final String FRAGMENT = "HX-Request: true";

    @Override
    public List<Ratio> run(Options options) throws Exception {
        List<Ratio> ratios = new ArrayList<>();
        for (int models : options.models()) {
            Path data = FilledSite.directory(options, models);
            Path pages = Files.createDirectories(options.work().resolve("static"));
            try (Site site = Site.start(data, "--" + StaticPageConfiguration.DIRECTORY + "=" + pages)) {
                ratios.addAll(new Pages(site, options, models, pages).measure());
            }
        }
        ratios.addAll(Sameness.of(ratios));
        return ratios;
    }

    private record Pages(Site site, Options options, int models, Path staticPages) {

        List<Ratio> measure() throws Exception {
            int deep = Math.min(DEEP_PAGE, models / PAGE_SIZE - 1);
            ListAddresses addresses = new ListAddresses(site.port());
            var unused = against("warm-up", "/"); // a site that has just started compiles itself
            List<Ratio> ratios = new ArrayList<>();
            ratios.add(against("list, page 1", "/"));
            ratios.add(against("list, page " + deep, "/?page=" + deep));
            ratios.add(against("fragment after page 1", addresses.fragmentAfter("/"), FRAGMENT));
            ratios.add(against("fragment after page " + deep, addresses.fragmentAfter("/?page=" + deep), FRAGMENT));
            return ratios;
        }

        private Ratio against(String what, String path, String... headers) throws Exception {
            String file = staticFileAsLargeAs(path, headers);
            Measured page = load(path, headers);
            Measured fixed = load(file);
            return Ratio.atLeast(
                    OF_STATIC,
                    what + ", " + models + " models",
                    rate(page),
                    rate(fixed) + " static",
                    page.perSecond() / fixed.perSecond(),
                    String.format(
                            Locale.ROOT,
                            "CPU %.2f against %.2f ms; p50 %.1f, p99 %.1f ms",
                            page.cpuMillis(),
                            fixed.cpuMillis(),
                            page.millisAt(0.5),
                            page.millisAt(0.99)));
        }

        private Measured load(String path, String... headers) throws Exception {
            return site.load(CLIENTS, options.warmUp(), options.counted()).run(client -> {
                HttpConnection connection = new HttpConnection(site.port());
                return () -> connection.get(path, headers);
            });
        }

        private String staticFileAsLargeAs(String path, String... headers) throws IOException {
            try (HttpConnection connection = new HttpConnection(site.port())) {
                byte[] page = connection.get(path, headers);
                String name = page.length + ".html";
                Files.write(staticPages.resolve(name), page);
                return "/benchmark/" + name;
            }
        }

        private static String rate(Measured measured) {
            return String.format(Locale.ROOT, "%.0f/s", measured.perSecond());
        }
    }
}
