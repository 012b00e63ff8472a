package dev.atrium.eventstore.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.eventstore.StoreNode;
import dev.atrium.eventstore.wakeup.NodeChannel;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackerStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FairShareIT {

    private static final TestDatabase DATABASE = TestServers.freshDatabase();
    private static final StoreNode HERE = StoreNode.start(DATABASE);
    private static final StoreNode OTHER = StoreNode.start(DATABASE);

    private final Map<Integer, EventTrackerStatus> segments = new ConcurrentHashMap<>(
            IntStream.range(0, 4).boxed().collect(Collectors.toMap(segment -> segment, FairShareIT::caughtUp)));
    private final List<Integer> left = new CopyOnWriteArrayList<>();
    private final List<Integer> claims = new CopyOnWriteArrayList<>();

    @AfterAll
    static void stop() {
        OTHER.close();
        HERE.close();
    }

    /** Until then nobody works on them, and members wait for their pages. */
    @Test
    void whatWasLeftToANodeThatEndsIsTakenBackAtOnce() {
        QuickRetries retries = new QuickRetries(() -> true);
        FairShare sharing = new FairShare(HERE.get(NodeChannel.class), () -> 4, retries);
        StreamingEventProcessor processor = processor();
        retries.watch(processor);
        sharing.watch(processor);
        retries.start();
        sharing.start();
        try {
            await().until(() -> left.size() == 2);

            OTHER.get(NodeChannel.class).sayGoodbye();

            await().until(() -> claims.containsAll(left));
            assertThat(HERE.get(NodeChannel.class).othersThatStay()).isZero();
            assertThat(HERE.get(NodeChannel.class).others()).isEqualTo(1);
        } finally {
            sharing.stop();
            retries.stop();
        }
    }

    private static EventTrackerStatus caughtUp(int segment) {
        return new TrackerStatus(Segment.computeSegment(segment, 0, 1, 2, 3), new GlobalSequenceTrackingToken(1))
                .caughtUp();
    }

    /** One whose segments nobody claims in between, as happens now and then. */
    private StreamingEventProcessor processor() {
        return (StreamingEventProcessor) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {StreamingEventProcessor.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getName" -> "titles";
                    case "isRunning" -> true;
                    case "isError" -> false;
                    case "processingStatus" -> Map.copyOf(segments);
                    case "releaseSegment" -> {
                        segments.remove((Integer) arguments[0]);
                        left.add((Integer) arguments[0]);
                        yield null;
                    }
                    case "claimSegment" -> {
                        claims.add((Integer) arguments[0]);
                        segments.put((Integer) arguments[0], caughtUp((Integer) arguments[0]));
                        yield CompletableFuture.completedFuture(true);
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
