package dev.atrium.saga.deletion;

import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.StorageUnavailableException;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets an erasure wait until whatever follows the events has come up to now. */
@Component
class Projections {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ProjectionProgress progress;
    private final ObjectProvider<EventProcessingConfiguration> processing;

    Projections(ProjectionProgress progress, ObjectProvider<EventProcessingConfiguration> processing) {
        this.progress = progress;
        this.processing = processing;
    }

    void awaitAll() {
        if (!follow()) {
            throw new StorageUnavailableException("a projection", new IllegalStateException("behind"));
        }
    }

    /** The same for whoever goes on all the same; false if they did not come up in time. */
    boolean follow() {
        return progress.await(processing.getObject().eventProcessors().keySet(), progress.head(), PATIENCE);
    }
}
