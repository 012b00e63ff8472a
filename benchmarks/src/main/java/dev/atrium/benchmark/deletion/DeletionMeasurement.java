package dev.atrium.benchmark.deletion;

import dev.atrium.AtriumApplication;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.load.HttpConnection;
import dev.atrium.benchmark.load.Load;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The list page while thousands of deletions are due, against the same page before: in stretches of the counted time, under
 * full load from the moment at which all of them are due. Then a thousand more with nobody looking, from which the time is reckoned
 * that all of them need; or all of them are waited for.
 */
public final class DeletionMeasurement implements Measurement {

    private static final int CLIENTS = 4;
    private static final int STRETCHES = 12;
    private static final double TARGET = 0.8;

    /** Ten times as many as are begun together. */
    private static final int TEN_BATCHES = 1000;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The code must be compiled as well as it is in the minute in which it is held against this. */
    private static final int WARM_UPS = 5;

    private static final Duration UNTIL_DUE = Duration.ofSeconds(5);
    private static final PrintStream OUT = System.err;

    @Override
    public List<Ratio> run(Options options) throws Exception {
        Path data = options.work().resolve("deletions-" + System.currentTimeMillis());
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(AtriumApplication.class)
                .run("--server.port=0", "--atrium.demo.models=1000", "--atrium.sandbox.data=" + data)) {
            int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Leavers leavers = new Leavers(site);
            leavers.register(options.deletions());
            double usual = rate(port, options.warmUp().multipliedBy(WARM_UPS), options.counted());
            Instant due = Instant.now().plus(UNTIL_DUE).plusMillis(options.deletions() * 4L);
            leavers.areDueAt(due);
            while (Instant.now().isBefore(due)) {
                Thread.sleep(100);
            }
            return measure(leavers, options, port, usual);
        }
    }

    private static List<Ratio> measure(Leavers leavers, Options options, int port, double usual) throws Exception {
        Instant began = Instant.now();
        List<Double> rates = new ArrayList<>();
        while (rates.size() < STRETCHES && leavers.gone() < options.deletions()) {
            rates.add(rate(port, Duration.ZERO, options.counted()));
            OUT.printf(
                    Locale.ROOT,
                    "after %d s: %d gone, the list at %.2f of its usual rate%n",
                    Duration.between(began, Instant.now()).toSeconds(),
                    leavers.gone(),
                    rates.getLast() / usual);
        }
        long underLoad = leavers.gone();
        Duration loaded = Duration.between(began, Instant.now());
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(
                ratio("mean", rates.stream().mapToDouble(rate -> rate).average().orElse(0), usual, underLoad, loaded));
        ratios.add(ratio(
                "worst stretch", rates.stream().mapToDouble(rate -> rate).min().orElse(0), usual, underLoad, loaded));
        ratios.add(
                options.drained() ? drained(leavers, options, began) : reckoned(leavers, options, underLoad, loaded));
        return ratios;
    }

    /** They go through their steps a hundred at a time, so from any moment on a hundred more have taken each step once. */
    private static Ratio reckoned(Leavers leavers, Options options, long underLoad, Duration loaded)
            throws InterruptedException {
        long wanted = Math.min(options.deletions(), underLoad + TEN_BATCHES);
        Instant quiet = Instant.now();
        while (leavers.gone() < wanted && Duration.between(quiet, Instant.now()).compareTo(PATIENCE) < 0) {
            Thread.sleep(100);
        }
        long gone = leavers.gone();
        double perSecond = (gone - underLoad)
                * 1000.0
                / Duration.between(quiet, Instant.now()).toMillis();
        return Ratio.atLeast(
                0,
                "of " + options.deletions() + " due deletions done when this was measured",
                gone + " done",
                options.deletions() + " due",
                (double) gone / options.deletions(),
                String.format(
                        Locale.ROOT,
                        "%d in %d s under load, then %.2f/s without; reckoned for all: %.0f min without load",
                        underLoad,
                        loaded.toSeconds(),
                        perSecond,
                        options.deletions() / perSecond / 60));
    }

    private static Ratio drained(Leavers leavers, Options options, Instant began) throws InterruptedException {
        long before = leavers.gone();
        Instant quiet = Instant.now();
        while (leavers.gone() < options.deletions()) {
            Thread.sleep(1000);
        }
        double seconds = Duration.between(quiet, Instant.now()).toMillis() / 1000.0;
        return Ratio.atLeast(
                1,
                options.deletions() + " due deletions, all of them done",
                Duration.between(began, Instant.now()).toSeconds() + " s",
                options.deletions() + " due",
                (double) leavers.gone() / options.deletions(),
                String.format(Locale.ROOT, "%.1f/s without load", (options.deletions() - before) / seconds));
    }

    private static Ratio ratio(String which, double rate, double usual, long gone, Duration time) {
        return Ratio.atLeast(
                TARGET,
                "list, page 1, while deletions are due, " + which,
                String.format(Locale.ROOT, "%.0f/s", rate),
                String.format(Locale.ROOT, "%.0f/s with none due", usual),
                rate / usual,
                String.format(Locale.ROOT, "%d deleted meanwhile, in %d s", gone, time.toSeconds()));
    }

    private static double rate(int port, Duration warmUp, Duration counted) throws Exception {
        return new Load(CLIENTS, warmUp, counted, () -> Duration.ZERO)
                .run(client -> {
                    HttpConnection connection = new HttpConnection(port);
                    return () -> connection.get("/");
                })
                .perSecond();
    }
}
