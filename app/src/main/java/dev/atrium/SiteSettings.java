package dev.atrium;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the site must know about itself.
 *
 * @param publicUrl the address by which visitors reach it, without a slash at its end
 * @param node names this node among those that run side by side, 0 to 1023; any if not set
 */
@ConfigurationProperties("atrium")
record SiteSettings(URI publicUrl, @Nullable Integer node) {}
