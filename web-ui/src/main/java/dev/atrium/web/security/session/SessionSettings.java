package dev.atrium.web.security.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lives.
 *
 * @param idle ends after this long without a request
 * @param longest ends this long after signing in, however busy it is
 * @param touch the time of the last request is written at most this often, so that reading a page does not write
 */
@ConfigurationProperties("atrium.sessions")
record SessionSettings(
        @DefaultValue("P14D") Duration idle,
        @DefaultValue("P60D") Duration longest,
        @DefaultValue("PT5M") Duration touch) {

    SessionSettings {
        if (touch.compareTo(idle) >= 0 || idle.compareTo(longest) > 0) {
            throw new IllegalArgumentException("atrium.sessions must be touch < idle <= longest");
        }
    }
}
