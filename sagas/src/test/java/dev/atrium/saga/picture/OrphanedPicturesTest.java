package dev.atrium.saga.picture;

import static dev.atrium.saga.picture.Shelf.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.FindNamedPicturesQuery;
import dev.atrium.api.user.NamedPictures;
import dev.atrium.api.user.PictureChangedEvent;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.PictureRemovedEvent;
import dev.atrium.api.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;

class OrphanedPicturesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final Shelf shelf = new Shelf();
    private final Set<PictureKey> named = new HashSet<>();
    private boolean upToDate = true;

    @Test
    void pictureThatNoEventNamesIsDeletedAfterADay() {
        shelf.stored.put(key(1), NOON.minus(TWO_DAYS));
        shelf.stored.put(key(2), NOON.minus(Duration.ofHours(23)));
        shelf.stored.put(key(3), NOON.minus(TWO_DAYS));
        named.add(key(3));
        sweep();
        assertThat(shelf.stored).containsOnlyKeys(key(2), key(3));
    }

    @Test
    void manyPicturesAreAskedAboutInParts() {
        IntStream.range(0, 2_500).forEach(i -> shelf.stored.put(key(i), NOON.minus(TWO_DAYS)));
        IntStream.range(0, 2_500).filter(i -> i % 2 == 0).forEach(i -> named.add(key(i)));
        sweep();
        assertThat(shelf.stored.keySet()).isEqualTo(named);
    }

    @Test
    void nothingIsDeletedWhileEventsAreNotKnown() {
        shelf.stored.put(key(1), NOON.minus(TWO_DAYS));
        upToDate = false;
        sweep();
        assertThat(shelf.stored).containsOnlyKeys(key(1));
    }

    @Test
    void replacedAndRemovedPicturesAreRetired() {
        PictureRetirementPolicy policy = new PictureRetirementPolicy(shelf, progress());
        policy.on(new PictureChangedEvent(new UserId(1), key(1), null));
        assertThat(shelf.retired).isEmpty();
        policy.on(new PictureChangedEvent(new UserId(1), key(2), key(1)));
        policy.on(new PictureRemovedEvent(new UserId(1), key(2)));
        assertThat(shelf.retired).containsExactlyInAnyOrder(key(1), key(2));
    }

    @Test
    void pictureThatPagesStillShowIsNotTakenAway() {
        upToDate = false;
        PictureRetirementPolicy policy = new PictureRetirementPolicy(shelf, progress());
        assertThatThrownBy(() -> policy.on(new PictureRemovedEvent(new UserId(1), key(1))))
                .isInstanceOf(StorageUnavailableException.class);
        assertThat(shelf.retired).isEmpty();
    }

    private void sweep() {
        PictureSweepSettings settings = new PictureSweepSettings(Duration.ofHours(6), Duration.ofDays(1));
        new OrphanedPictures(shelf, queries(), progress(), settings, Clock.fixed(NOON, ZoneOffset.UTC)).sweep();
    }

    private QueryGateway queries() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(new Names()).subscribe(bus);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    private ProjectionProgress progress() {
        return new ProjectionProgress() {
            @Override
            public long positionOf(String commandMessageIdentifier) {
                return 0;
            }

            @Override
            public long head() {
                return 0;
            }

            @Override
            public long handled(String processingGroup) {
                return 0;
            }

            @Override
            public boolean await(Set<String> processingGroups, long position, Duration atMost) {
                return upToDate;
            }
        };
    }

    /** What the read table knows. */
    final class Names {

        @QueryHandler
        NamedPictures handle(FindNamedPicturesQuery query) {
            Set<PictureKey> known = new HashSet<>(query.pictures());
            known.retainAll(named);
            return new NamedPictures(known);
        }
    }
}
