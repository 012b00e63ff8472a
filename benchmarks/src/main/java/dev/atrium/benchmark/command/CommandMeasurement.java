package dev.atrium.benchmark.command;

import dev.atrium.AtriumApplication;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.search.FilledSite;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the site inside this program and sends it commands directly, so that no HTTP is in the figures. */
public final class CommandMeasurement implements Measurement {

    @Override
    public List<Ratio> run(Options options) throws Exception {
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(AtriumApplication.class)
                .run(
                        "--server.port=0",
                        "--atrium.demo=false",
                        "--atrium.sandbox.data=" + options.work().resolve("commands"))) {
            List<Ratio> ratios = new ArrayList<>();
            ratios.addAll(new CreateRate(site, options, options.work().resolve("commands")).measure());
            FilledSite.awaitProjections(site);
            ratios.addAll(new CommitToVisible(site).measure());
            return ratios;
        }
    }
}
