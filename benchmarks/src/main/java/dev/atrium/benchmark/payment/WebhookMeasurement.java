package dev.atrium.benchmark.payment;

import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.load.HttpConnection;
import dev.atrium.benchmark.load.Measured;
import dev.atrium.benchmark.site.Site;
import dev.atrium.sandbox.server.FreePort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/**
 * Notices posted over HTTP, checked and stored, against raw durable inserts of the same row by as many clients, each on a
 * connection of its own and without any HTTP. Beside it a bare handler in the same server, which only inserts the row: what
 * HTTP itself leaves of the limit. Once about things that the site does not sell, so that what is measured is taking them in;
 * and once about payments, while the site asks Stripe about them.
 */
public final class WebhookMeasurement implements Measurement {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final double TARGET = 0.5;

    @Override
    public List<Ratio> run(Options options) throws Exception {
        Path data = options.work().resolve("webhooks");
        int postgres = FreePort.any();
        try (Site site = Site.start(
                data,
                "--atrium.demo=false",
                "--atrium.sandbox.ports.postgresql=" + postgres,
                "--" + BareIntakeConfiguration.SWITCH + "=true")) {
            RawInserts raw = RawInserts.into(data, postgres);
            var unused =
                    new Intake(site, options, CLIENTS[1]).measure(raw); // a site that has just started compiles itself
            List<Ratio> ratios = new ArrayList<>();
            for (int clients : CLIENTS) {
                raw.awaitNothingWaiting();
                ratios.addAll(new Intake(site, options, clients).measure(raw));
            }
            return ratios;
        }
    }

    private record Intake(Site site, Options options, int clients) {

        List<Ratio> measure(RawInserts raw) throws Exception {
            Measured limit = load(client -> raw.client());
            Measured bare = load(client -> bare());
            return List.of(
                    ratio("take in a notice of Stripe", load(client -> post(Notices::aboutNoPayment)), limit, bare),
                    ratio("the same about payments", load(client -> post(Notices::aboutAPayment)), limit, bare));
        }

        private Measured load(IntFunction<Callable<?>> client) throws Exception {
            return site.load(clients, options.warmUp(), options.counted()).run(client);
        }

        private Callable<?> bare() {
            HttpConnection connection = new HttpConnection(site.port());
            return () -> connection.post(BareIntakeConfiguration.PATH, Notices.aboutNoPayment());
        }

        private Callable<?> post(Callable<String> notices) {
            HttpConnection connection = new HttpConnection(site.port());
            return () -> {
                String notice = notices.call();
                return connection.post("/stripe/webhook", notice, "Stripe-Signature: " + Notices.signature(notice));
            };
        }

        private Ratio ratio(String what, Measured ours, Measured limit, Measured bare) {
            return Ratio.atLeast(
                    TARGET,
                    what + ", " + clients + (clients == 1 ? " client" : " clients"),
                    String.format(Locale.ROOT, "%.0f/s", ours.perSecond()),
                    String.format(Locale.ROOT, "%.0f/s raw inserts", limit.perSecond()),
                    ours.perSecond() / limit.perSecond(),
                    String.format(
                            Locale.ROOT,
                            "CPU %.3f, raw %.3f ms; bare handler %.0f/s (%.2f), CPU %.3f ms; p50 %.1f, p99 %.1f ms",
                            ours.cpuMillis(),
                            limit.cpuMillis(),
                            bare.perSecond(),
                            bare.perSecond() / limit.perSecond(),
                            bare.cpuMillis(),
                            ours.millisAt(0.5),
                            ours.millisAt(0.99)));
        }
    }
}
