package dev.atrium.benchmark.audit;

import dev.atrium.api.audit.EventChain;
import dev.atrium.api.audit.VerificationView;
import dev.atrium.api.audit.VerificationView.State;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.search.FilledSite;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Verifying the chain of the largest site, against a cursor that runs through the same rows and hashes them. */
public final class VerifyMeasurement implements Measurement {

    private static final double TARGET = 0.3;
    private static final int ROUNDS = 3;

    @Override
    public List<Ratio> run(Options options) throws Exception {
        int models = options.models().getLast();
        try (ConfigurableApplicationContext site = FilledSite.start(options, models)) {
            EventChain chain = site.getBean(EventChain.class);
            await(() -> chain.status().index() >= chain.status().head());
            RawScan scan = new RawScan(site.getBean(DataSource.class));
            double raw = 0;
            double ours = 0;
            for (int round = 0; round < ROUNDS; round++) {
                raw = Math.max(raw, scan.eventsPerSecond());
                ours = Math.max(ours, verify(chain));
            }
            return List.of(Ratio.atLeast(
                    TARGET,
                    "verifying the event chain",
                    String.format(Locale.ROOT, "%.0f events/s", ours),
                    String.format(Locale.ROOT, "%.0f events/s (cursor and SHA-256)", raw),
                    ours / raw,
                    chain.status().linked() + " events, best of " + ROUNDS));
        }
    }

    private static double verify(EventChain chain) throws InterruptedException {
        long start = System.nanoTime();
        long id = chain.verify(null);
        await(() -> !chain.verification(id).orElseThrow().isRunning());
        double seconds = (System.nanoTime() - start) / 1e9;
        VerificationView verification = chain.verification(id).orElseThrow();
        if (verification.state() != State.INTACT) {
            throw new IllegalStateException("the chain is not intact: " + verification);
        }
        return verification.checked() / seconds;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }
}
