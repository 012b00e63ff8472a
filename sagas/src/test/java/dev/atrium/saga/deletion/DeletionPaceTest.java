package dev.atrium.saga.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeletionPaceTest {

    private final DeletionPace pace = new DeletionPace(3, Duration.ofMillis(50), Duration.ofSeconds(45));

    @Test
    void restsThreeTimesAsLongAsItWorked() {
        assertThat(pace.pauseAfter(Duration.ofMillis(200))).isEqualTo(Duration.ofMillis(600));
    }

    /** Starting a deletion takes a millisecond here, and ten times that in all that follows the event. */
    @Test
    void restsALittleAlsoAfterWhatTookNoTime() {
        assertThat(pace.pauseAfter(Duration.ofNanos(300))).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void neverRestsForLong() {
        assertThat(pace.pauseAfter(Duration.ofMinutes(5))).isEqualTo(Duration.ofSeconds(10));
    }
}
