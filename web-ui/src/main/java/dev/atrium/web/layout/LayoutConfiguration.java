package dev.atrium.web.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the template engine and the arguments of pages in place. */
@Configuration(proxyBeanMethods = false)
class LayoutConfiguration {

    /** Compiled at build time, so neither sources nor a compiler are needed where the site runs. */
    @Bean
    TemplateEngine templateEngine() {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, LayoutConfiguration.class.getClassLoader());
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    WebMvcConfigurer pageArgumentsConfigurer(PageArguments arguments) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(arguments);
            }
        };
    }
}
