package dev.atrium.benchmark.search;

import dev.atrium.AtriumApplication;
import dev.atrium.api.audit.EventChain;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A site with as many models as wanted, whose projections have handled every event before anything is measured. */
public final class FilledSite {

    private static final Set<String> GROUPS =
            Set.of(ProcessingGroups.MODEL_LIST, ProcessingGroups.MODEL_SEARCH, ProcessingGroups.AUDIT_TRAIL);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private FilledSite() {}

    /** Makes sites of all sizes ready, so that no measurement has to wait for that. */
    public static List<Ratio> fill(Options options) throws Exception {
        for (int models : options.models()) {
            directory(options, models);
        }
        return List.of();
    }

    /** Its data directory, filled by the first who asks. */
    public static Path directory(Options options, int models) throws Exception {
        Path data = options.work().resolve("site-" + models);
        if (!Files.exists(filled(data))) {
            start(options, models).close();
        }
        return data;
    }

    /** Inside this program. */
    public static ConfigurableApplicationContext start(Options options, int models) throws Exception {
        Path data = options.work().resolve("site-" + models);
        ConfigurableApplicationContext site = new SpringApplicationBuilder(AtriumApplication.class)
                .run("--server.port=0", "--atrium.sandbox.data=" + data);
        if (!Files.exists(filled(data))) {
            new ManyModels(site).fillUpTo(models);
            Files.createFile(filled(data));
        }
        awaitProjections(site);
        return site;
    }

    private static Path filled(Path data) {
        return data.resolveSibling(data.getFileName() + ".filled");
    }

    /** Until nothing but what is sent from now on keeps it busy. */
    public static void awaitProjections(ConfigurableApplicationContext site) throws InterruptedException {
        ProjectionProgress progress = site.getBean(ProjectionProgress.class);
        if (!progress.await(GROUPS, progress.head(), PATIENCE)) {
            throw new IllegalStateException("the projections did not catch up");
        }
        EventChain chain = site.getBean(EventChain.class);
        while (chain.status().index() < chain.status().head()) {
            Thread.sleep(100);
        }
    }
}
