package dev.atrium.saga.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeletionPaceTest {

    private final DeletionPace pace = new DeletionPace(3, 0.5, Duration.ofMillis(50), Duration.ofSeconds(45));

    @Test
    void restsThreeTimesAsLongAsItWorkedWhileSomebodyVisits() {
        assertThat(pace.pauseAfter(Duration.ofMillis(200), true)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void restsHalfAsLongAsItWorkedWhileNobodyDoes() {
        assertThat(pace.pauseAfter(Duration.ofMillis(200), false)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void restsALittleAlsoAfterWhatTookNoTime() {
        assertThat(pace.pauseAfter(Duration.ofNanos(300), true)).isEqualTo(Duration.ofMillis(50));
        assertThat(pace.pauseAfter(Duration.ofNanos(300), false)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void neverRestsForLong() {
        assertThat(pace.pauseAfter(Duration.ofMinutes(5), true)).isEqualTo(Duration.ofSeconds(10));
    }
}
