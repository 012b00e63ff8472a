package dev.atrium.app.shutdown;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShutdownSettings.class)
class ShutdownConfiguration {

    @Bean
    Drain drain(ShutdownSettings settings, ApplicationContext site) {
        return new Drain(settings, site);
    }
}
