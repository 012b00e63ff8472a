package dev.atrium.projection.model;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.projection.rebuild.ProjectionRebuilder;
import dev.atrium.query.model.ModelIndexes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there is a search index. Where Elasticsearch lost its data while PostgreSQL kept the processor's token, as after
 * a restore, the events of old would never come again: the index is built anew.
 */
@Component
public class LostIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LostIndex.class);

    /** An embedded Elasticsearch starts beside the site and may be a moment behind. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ModelIndexes indexes;
    private final ProjectionProgress progress;
    private final ProjectionRebuilder rebuilder;

    private @Nullable Thread watch;

    LostIndex(ModelIndexes indexes, ProjectionProgress progress, ProjectionRebuilder rebuilder) {
        this.indexes = indexes;
        this.progress = progress;
        this.rebuilder = rebuilder;
    }

    /** As early as Elasticsearch lets it; and not on the thread that starts the site, which does not wait for Elasticsearch. */
    @EventListener(ApplicationStartedEvent.class)
    void siteStarted() {
        watch = Thread.ofVirtual().name("lost-index").start(this::restoreUntilItIsThere);
    }

    /** An Elasticsearch that comes later, or was too busy for a rebuild, is not left without an index until the next start. */
    private void restoreUntilItIsThere() {
        try {
            Duration pause = FIRST_PAUSE;
            while (!restore()) {
                Thread.sleep(pause);
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            }
        } catch (InterruptedException siteEnds) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is an index now. */
    public boolean restore() {
        try {
            // Asked first: while Elasticsearch answers, a new site may make its first events.
            boolean isNew = progress.handled(ProcessingGroups.MODEL_SEARCH) < 0;
            if (indexes.exist()) {
                return true;
            }
            if (isNew) {
                indexes.create();
                return true;
            }
            LOG.warn("the search index of models is missing and is built anew");
            return rebuilder.rebuild(ProcessingGroups.MODEL_SEARCH);
        } catch (RuntimeException fault) {
            LOG.warn(
                    "cannot tell whether the search index of models is there: {}",
                    fault instanceof StorageUnavailableException
                            ? fault.getMessage()
                            : fault.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void destroy() {
        if (watch != null) {
            watch.interrupt();
        }
    }
}
