package dev.atrium.benchmark.search;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.projection.rebuild.ProjectionRebuilder;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** Rebuilding the read table and the search index from the events of the largest site. */
public final class ReplayMeasurement implements Measurement {

    private static final int INTO_TABLE = 20_000;
    private static final int INTO_SEARCH = 5_000;

    @Override
    public List<Ratio> run(Options options) throws Exception {
        int models = options.models().getLast();
        try (ConfigurableApplicationContext site = FilledSite.start(options, models)) {
            return List.of(
                    rebuild(site, ProcessingGroups.MODEL_LIST, "read table", INTO_TABLE),
                    rebuild(site, ProcessingGroups.MODEL_SEARCH, "search index", INTO_SEARCH));
        }
    }

    private static Ratio rebuild(ConfigurableApplicationContext site, String group, String what, int target) {
        long events = site.getBean(ProjectionProgress.class).head();
        long start = System.nanoTime();
        if (!site.getBean(ProjectionRebuilder.class).rebuild(group)) {
            throw new IllegalStateException("the rebuild of " + group + " failed, see the log");
        }
        double perSecond = events / ((System.nanoTime() - start) / 1e9);
        return Ratio.atLeast(
                1,
                "replay into the " + what,
                String.format(Locale.ROOT, "%.0f events/s", perSecond),
                target + " events/s",
                perSecond / target,
                events + " events, with the hand-over");
    }
}
