package dev.atrium.benchmark.page;

import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.site.Site;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** From the start of the process to the first page: on an empty data directory, and again on the one it left. */
public final class StartMeasurement implements Measurement {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public List<Ratio> run(Options options) throws Exception {
        FileSystemUtils.deleteRecursively(options.work().resolve("start"));
        return List.of(start(options, "first start, everything embedded"), start(options, "second start"));
    }

    private static Ratio start(Options options, String what) throws Exception {
        try (Site site = Site.start(options.work().resolve("start"))) {
            return firstPage(what, site, LIMIT);
        }
    }

    static Ratio firstPage(String what, Site site, Duration limit) {
        double seconds = site.firstPageAfter().toMillis() / 1e3;
        return Ratio.atMost(
                1, what, seconds + " s", limit.toSeconds() + " s", seconds / limit.toSeconds(), "to the first page");
    }
}
