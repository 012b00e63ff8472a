package dev.atrium.benchmark.search;

import dev.atrium.AtriumApplication;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.benchmark.Options;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The site inside this program, on the data that the measurement of pages leaves behind, or on new data as large. */
public final class FilledSite {

    private static final Set<String> GROUPS = Set.of(ProcessingGroups.MODEL_LIST, ProcessingGroups.MODEL_SEARCH);

    private FilledSite() {}

    public static ConfigurableApplicationContext start(Options options, int models) {
        ConfigurableApplicationContext site = new SpringApplicationBuilder(AtriumApplication.class)
                .run(
                        "--server.port=0",
                        "--atrium.demo.models=" + models,
                        "--atrium.sandbox.data=" + options.work().resolve("pages-" + models));
        ProjectionProgress progress = site.getBean(ProjectionProgress.class);
        if (!progress.await(GROUPS, progress.head(), Duration.ofMinutes(30))) {
            throw new IllegalStateException("the projections did not catch up");
        }
        return site;
    }
}
