package dev.atrium.eventstore.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackerStatus;
import org.junit.jupiter.api.Test;

class RetriedProcessorTest {

    private static final Map<Integer, EventTrackerStatus> WORKS =
            Map.of(0, new TrackerStatus(Segment.ROOT_SEGMENT, null));

    private final List<Integer> claims = new ArrayList<>();
    private Map<Integer, EventTrackerStatus> here = WORKS;
    private boolean error;
    private boolean claimable = true;
    private final RetriedProcessor retried = new RetriedProcessor(processor());

    /** Axon's states, which cannot be brought about at will: it resets "error" only where a segment is. */
    private StreamingEventProcessor processor() {
        return (StreamingEventProcessor) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {StreamingEventProcessor.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getName" -> "titles";
                    case "isRunning" -> true;
                    case "isError" -> error;
                    case "processingStatus" -> here;
                    case "claimSegment" -> {
                        claims.add((Integer) arguments[0]);
                        yield CompletableFuture.completedFuture(claimable);
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private void look() {
        if (retried.waits()) {
            retried.retry();
        }
    }

    @Test
    void whatWorksIsLeftAlone() {
        look();
        look();
        assertThat(claims).isEmpty();
    }

    @Test
    void heldSegmentIsClaimedUntilItIsHere() {
        look();
        retried.hold(0);
        here = Map.of();
        look();
        look();
        assertThat(claims).containsExactly(0, 0);
        here = WORKS;
        look();
        assertThat(claims).hasSize(2);
    }

    @Test
    void segmentThatWasLetGoWithoutItsHandlersIsClaimedToo() {
        look();
        here = Map.of();
        look();
        assertThat(claims).containsExactly(0);
    }

    @Test
    void segmentThatIsLeftToAnotherNodeIsNotTakenBack() {
        look();
        retried.leave(0);
        look();
        here = Map.of();
        look();
        look();
        assertThat(claims).isEmpty();
    }

    @Test
    void segmentThatAnotherNodeTookIsItsOwn() {
        look();
        here = Map.of();
        claimable = false;
        look();
        look();
        assertThat(claims).containsExactly(0);
    }

    /** Axon calls it an error for as long as this node has no segment of the group. */
    @Test
    void processorWhoseSegmentsAreElsewhereIsWokenOnce() {
        here = Map.of();
        error = true;
        claimable = false;
        look();
        look();
        look();
        assertThat(claims).containsExactly(0);
    }
}
