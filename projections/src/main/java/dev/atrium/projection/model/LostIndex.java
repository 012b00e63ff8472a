package dev.atrium.projection.model;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.projection.rebuild.ProjectionRebuilder;
import dev.atrium.query.model.ModelIndexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there is a search index when the site starts. Where Elasticsearch lost its data while PostgreSQL kept the
 * processor's token, the events of old would never come again: the index is built anew.
 */
@Component
public class LostIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LostIndex.class);

    private final ModelIndexes indexes;
    private final ProjectionProgress progress;
    private final ProjectionRebuilder rebuilder;

    LostIndex(ModelIndexes indexes, ProjectionProgress progress, ProjectionRebuilder rebuilder) {
        this.indexes = indexes;
        this.progress = progress;
        this.rebuilder = rebuilder;
    }

    /** Not on the thread that starts the site, which does not wait for Elasticsearch. */
    @EventListener(ApplicationReadyEvent.class)
    void siteStarted() {
        Thread.ofVirtual().name("lost-index").start(this::restore);
    }

    /** Without Elasticsearch nothing can be said; the next start looks again. */
    public void restore() {
        try {
            if (indexes.exist()) {
                return;
            }
            if (progress.handled(ProcessingGroups.MODEL_SEARCH) < 0) {
                indexes.create();
            } else {
                LOG.warn("the search index of models is missing and is built anew");
                rebuilder.rebuild(ProcessingGroups.MODEL_SEARCH);
            }
        } catch (StorageUnavailableException away) {
            LOG.warn("cannot tell whether the search index of models is there: {}", away.getMessage());
        }
    }
}
