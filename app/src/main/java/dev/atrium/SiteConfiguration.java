package dev.atrium;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.shared.TsidSource;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The few beans that belong to the site as a whole. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class SiteConfiguration {

    private static final int NODES = 1024;

    @Bean
    PublicUrl publicUrl(SiteSettings settings) {
        return new PublicUrl(settings.publicUrl());
    }

    /**
     * Two nodes that draw the same number could make the same id only in the same millisecond with the same counter, and
     * then the event store refuses the second; whoever runs many nodes numbers them.
     */
    @Bean
    IdSource idSource(SiteSettings settings) {
        Integer node = settings.node();
        return new TsidSource(node == null ? new SecureRandom().nextInt(NODES) : node);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
