package dev.atrium.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.progress.EventReader;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.shared.StorageUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;

class ReplayTest {

    private final Words words = new Words();

    /** A projection as long as a rebuild: it fails on some words, each in its way. */
    static final class Words implements Building {

        final List<String> built = new ArrayList<>();

        @EventHandler
        void on(String word) {
            switch (word) {
                case "wrong" -> throw new IllegalArgumentException(word);
                case "bottomless" -> throw new StackOverflowError(word);
                case "slow" -> throw new QueryTimeoutException(word);
                default -> built.add(word);
            }
        }

        @Override
        public Object projection() {
            return this;
        }

        @Override
        public void flush() {}

        @Override
        public void takeOver() {}

        @Override
        public void discard() {}
    }

    private Replay replayOf(String... events) {
        List<TrackedEventMessage<?>> stored = new ArrayList<>();
        LongStream.range(0, events.length)
                .forEach(n -> stored.add(new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(n), GenericEventMessage.asEventMessage(events[(int) n]))));
        EventReader reader = (after, types, size, batch) -> {
            batch.accept(stored);
            return events.length - 1;
        };
        return new Replay(reader, words, TransientDataAccessException.class::isInstance, position -> {});
    }

    @Test
    void whatTheLiveProjectionCannotHandleEitherIsLeftOut() {
        assertThat(replayOf("one", "wrong", "bottomless", "two").toHead()).isEqualTo(3);
        assertThat(words.built).containsExactly("one", "two");
    }

    /** Left out, it would be missing for ever, though the next try might have read it. */
    @Test
    void whatMayWorkNextTimeEndsTheRebuild() {
        assertThatThrownBy(() -> replayOf("one", "slow", "two").toHead())
                .isInstanceOf(StorageUnavailableException.class)
                .hasCauseInstanceOf(QueryTimeoutException.class);
    }
}
