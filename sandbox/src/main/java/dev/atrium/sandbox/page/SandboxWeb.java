package dev.atrium.sandbox.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.xml.JacksonXmlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The sandbox's own files, and nothing else of the sandbox in the site's answers. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxWeb implements WebMvcConfigurer {

    private static final String FILES = "classpath:/sandbox/assets/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/sandbox/*.css", "/sandbox/*.svg", "/sandbox/recaptcha/*.js")
                .addResourceLocations(FILES);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SandboxPolicy())
                .addPathPatterns("/sandbox", "/sandbox/**")
                // These bring policies of their own, made for frames.
                .excludePathPatterns("/sandbox/mails/*/html", "/sandbox/stripe/elements/**", "/sandbox/stripe/3ds/**");
    }

    /** The S3 server brings an XML library; with it alone the site would answer in XML, which it does not in production. */
    @Override
    public void configureMessageConverters(ServerBuilder builder) {
        builder.configureMessageConvertersList(
                converters -> converters.removeIf(JacksonXmlHttpMessageConverter.class::isInstance));
    }
}
