package dev.atrium.saga.picture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When pictures that no event names are looked for.
 *
 * @param grace how long a picture may wait for its event; far longer than any command takes, or a picture is deleted that is
 *     just being chosen
 */
@ConfigurationProperties("atrium.pictures.sweep")
record PictureSweepSettings(
        @DefaultValue("PT6H") Duration every,
        @DefaultValue("P1D") Duration grace) {}
