package dev.atrium.gateway.classifier;

import dev.atrium.sandbox.fault.Faults;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The sandbox's classifier alone, on a port of its own. */
final class StandInSite implements AutoCloseable {

    private final AnnotationConfigServletWebServerApplicationContext site =
            new AnnotationConfigServletWebServerApplicationContext();

    StandInSite() {
        site.getEnvironment().setActiveProfiles("sandbox");
        TestPropertyValues.of(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.servlet.multipart.max-file-size=11MB",
                        "spring.servlet.multipart.max-request-size=12MB")
                .applyTo(site);
        site.register(Beans.class);
        site.refresh();
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/sandbox/classifier/api/nsfw-detector"
                .formatted(Objects.requireNonNull(site.getWebServer()).getPort()));
    }

    Faults faults() {
        return site.getBean(Faults.class);
    }

    @Override
    public void close() {
        site.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("dev.atrium.sandbox.classifier")
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Beans {

        @Bean
        Faults faults() {
            return new Faults();
        }
    }
}
