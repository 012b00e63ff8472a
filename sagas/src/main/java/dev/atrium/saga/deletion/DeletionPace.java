package dev.atrium.saga.deletion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param rest how long the worker rests after a step, as a multiple of the time that the step took */
@ConfigurationProperties("atrium.deletion.pace")
record DeletionPace(@DefaultValue("3") double rest) {

    private static final long MOST_MILLIS = 10_000;

    Duration pauseAfter(Duration worked) {
        return Duration.ofMillis(Math.min(MOST_MILLIS, Math.round(worked.toMillis() * rest)));
    }
}
