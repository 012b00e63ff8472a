package dev.atrium.saga.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 10", "2, 20", "7, 640", "8, 900", "500, 900"})
    void waitsDoubleUpToAQuarterOfAnHour(int failuresBefore, int seconds) {
        assertThat(Backoff.nextTry(NOON, failuresBefore)).isEqualTo(NOON.plusSeconds(seconds));
    }
}
