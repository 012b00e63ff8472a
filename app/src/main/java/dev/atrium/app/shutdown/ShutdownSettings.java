package dev.atrium.app.shutdown;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param drain how long a node that was told to end goes on serving while it already says that it is not ready: longer than the
 *     load balancer takes to notice, nothing where there is none
 */
@ConfigurationProperties("atrium.shutdown")
record ShutdownSettings(@DefaultValue("PT0S") Duration drain) {}
