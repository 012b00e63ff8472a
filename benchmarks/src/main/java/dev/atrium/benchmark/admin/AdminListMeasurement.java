package dev.atrium.benchmark.admin;

import dev.atrium.AtriumApplication;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of each list of administrators at 1,000 and at 1,000,000 rows unless told otherwise, with every search, filter and order, at its beginning and
 * far down, as the administrator's browser gets it. Rows are written straight into the read tables, as a rebuild would; a site
 * that was filled by an earlier run is used again. Each size is a process of its own, so that neither runs on code that the
 * other has warmed, and both run at once, one page after the other, so that what else the machine does meets both alike.
 */
public final class AdminListMeasurement implements Measurement {

    private static final int WARM_UP = 100;
    private static final int COUNTED = 200;
    private static final double MOST = 2;

    @Override
    public List<Ratio> run(Options options) throws Exception {
        int few = options.rows().getFirst();
        int many = options.rows().getLast();
        try (Site small = start(options, few);
                Site large = start(options, many);
                AdminBrowser smallBrowser = AdminBrowser.at(small.port(), few);
                AdminBrowser largeBrowser = AdminBrowser.at(large.port(), many)) {
            for (int n = 0; n < WARM_UP; n++) {
                smallBrowser.openAll();
                largeBrowser.openAll();
            }
            List<Ratio> ratios = new ArrayList<>();
            for (String what : smallBrowser.pages().keySet()) {
                ratios.add(compare(what, few, smallBrowser, many, largeBrowser));
            }
            return ratios;
        }
    }

    private static Site start(Options options, int rows) throws Exception {
        Path data = options.work().resolve("admin-pages-" + rows);
        List<String> arguments = new ArrayList<>(AdminLogin.ADMINISTRATOR);
        arguments.addAll(List.of("--server.port=0", "--atrium.demo=false", "--atrium.sandbox.data=" + data));
        try (var site = new SpringApplicationBuilder(AtriumApplication.class).run(arguments.toArray(String[]::new))) {
            new ListedRows(site.getBean(JdbcClient.class), rows).fill();
        }
        return Site.start(data, "--atrium.demo=false");
    }

    /** One page here, one there. */
    private static Ratio compare(String what, int few, AdminBrowser small, int many, AdminBrowser large)
            throws IOException {
        double[] smaller = new double[COUNTED];
        double[] larger = new double[COUNTED];
        for (int n = 0; n < COUNTED; n++) {
            smaller[n] = small.millis(what);
            larger[n] = large.millis(what);
        }
        double atFew = median(smaller);
        double atMany = median(larger);
        return Ratio.atMost(
                MOST,
                "admin list of " + what + ", " + many + " rows",
                String.format(Locale.ROOT, "%.2f ms", atMany),
                String.format(Locale.ROOT, "%.2f ms at %d rows", atFew, few),
                atMany / atFew,
                "median of " + COUNTED + " pages");
    }

    private static double median(double[] millis) {
        Arrays.sort(millis);
        return millis[COUNTED / 2];
    }
}
