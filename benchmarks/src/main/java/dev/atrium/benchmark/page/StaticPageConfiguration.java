package dev.atrium.benchmark.page;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the measured site serve a file of any size from {@code /benchmark/**}, through its whole security chain. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(StaticPageConfiguration.DIRECTORY)
class StaticPageConfiguration implements WebMvcConfigurer {

    static final String DIRECTORY = "atrium.benchmark.static-pages";

    private final String directory;

    StaticPageConfiguration(@Value("${" + DIRECTORY + "}") String directory) {
        this.directory = directory;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/benchmark/**").addResourceLocations("file:" + directory + "/");
    }
}
