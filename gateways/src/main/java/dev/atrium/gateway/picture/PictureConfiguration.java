package dev.atrium.gateway.picture;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One {@link PictureProcessing} for the whole application, because its limits are meant for the machine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PictureProcessingProperties.class)
class PictureConfiguration {

    @Bean
    PictureProcessing pictureProcessing(PictureProcessingProperties properties) {
        return new PictureProcessing(properties);
    }
}
