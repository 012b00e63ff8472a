package dev.atrium.saga.deletion;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rest how long the worker rests after a batch while somebody visits the site, as a multiple of the time that the batch
 *     took, with all that follows it
 * @param alone the same while nobody does
 * @param least how long it rests at the least
 * @param held after how long another worker takes up the steps of one that was killed
 */
@ConfigurationProperties("atrium.deletion.pace")
record DeletionPace(
        @DefaultValue("6") double rest,
        @DefaultValue("0.25") double alone,
        @DefaultValue("100ms") Duration least,
        @DefaultValue("45s") Duration held) {

    private static final Duration MOST = Duration.ofSeconds(10);

    /** Three times before another would come. */
    Duration betweenRenewals() {
        return held.dividedBy(3);
    }

    Duration pauseAfter(Duration worked, boolean visited) {
        Duration pause = Duration.ofNanos(Math.round(worked.toNanos() * (visited ? rest : alone)));
        if (pause.compareTo(least) < 0) {
            return least;
        }
        return pause.compareTo(MOST) < 0 ? pause : MOST;
    }
}
