package dev.atrium.saga.picture;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.user.FindNamedPicturesQuery;
import dev.atrium.api.user.NamedPictures;
import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.storage.PictureStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes pictures that were stored for an event that never came: the form had another fault, or the site was killed between
 * the two. A picture is left alone for far longer than any command takes, and events up to now must be known before it
 * counts as nobody's.
 */
@Component
class OrphanedPictures {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ASKED_AT_ONCE = 1_000;
    private static final Logger log = LoggerFactory.getLogger(OrphanedPictures.class);

    private final PictureStorage pictures;
    private final QueryGateway queries;
    private final ProjectionProgress progress;
    private final PictureSweepSettings settings;
    private final Clock clock;

    OrphanedPictures(
            PictureStorage pictures,
            QueryGateway queries,
            ProjectionProgress progress,
            PictureSweepSettings settings,
            Clock clock) {
        this.pictures = pictures;
        this.queries = queries;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    void sweep() {
        Instant longAgo = clock.instant().minus(settings.grace());
        if (!progress.await(Set.of(ProcessingGroups.PICTURES), progress.head(), PATIENCE)) {
            log.warn("pictures are not swept now: what events name is not known up to date");
            return;
        }
        Set<PictureKey> some = new HashSet<>();
        pictures.eachStoredBefore(longAgo, key -> {
            some.add(key);
            if (some.size() == ASKED_AT_ONCE) {
                deleteUnnamed(some);
                some.clear();
            }
        });
        deleteUnnamed(some);
    }

    private void deleteUnnamed(Set<PictureKey> some) {
        if (some.isEmpty()) {
            return;
        }
        FindNamedPicturesQuery question = new FindNamedPicturesQuery(Set.copyOf(some));
        Set<PictureKey> named =
                queries.query(question, NamedPictures.class).join().keys();
        Set<PictureKey> orphans = new HashSet<>(some);
        orphans.removeAll(named);
        orphans.forEach(pictures::erase);
        if (!orphans.isEmpty()) {
            log.info("deleted {} pictures that no event names", orphans.size());
        }
    }
}
