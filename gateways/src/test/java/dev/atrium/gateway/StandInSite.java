package dev.atrium.gateway;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.settings.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Stand-ins of the sandbox without the rest of it, on a port of their own. */
public final class StandInSite implements AutoCloseable {

    private final AnnotationConfigServletWebServerApplicationContext site =
            new AnnotationConfigServletWebServerApplicationContext();

    /**
     * @param standIn the last part of its package's name
     * @param settings of the stand-in, {@code name=value}
     */
    public StandInSite(String standIn, String... settings) {
        site.getEnvironment().setActiveProfiles("sandbox");
        TestPropertyValues.of(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.servlet.multipart.max-file-size=11MB",
                        "spring.servlet.multipart.max-request-size=12MB")
                .applyTo(site);
        TestPropertyValues.of(settings).applyTo(site);
        site.register(Beans.class);
        site.scan("dev.atrium.sandbox." + standIn);
        site.refresh();
        // As Spring Boot does once the site runs: stand-ins that call it start then.
        site.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], site, Duration.ZERO));
    }

    /** Of a path below {@code /sandbox}. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:%d/sandbox%s"
                .formatted(Objects.requireNonNull(site.getWebServer()).getPort(), path));
    }

    public <T> T bean(Class<T> type) {
        return site.getBean(type);
    }

    public Faults faults() {
        return site.getBean(Faults.class);
    }

    @Override
    public void close() {
        site.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties
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

        @Bean
        PublicUrl publicUrl() {
            return new PublicUrl(URI.create("http://localhost:8080"));
        }

        /** A directory of its own, unless a test wants to find its data again. */
        @Bean
        SandboxSettings sandboxSettings(Environment environment) throws IOException {
            String data = environment.getProperty("atrium.sandbox.data");
            Path directory = data == null ? Files.createTempDirectory("stand-in") : Path.of(data);
            return new SandboxSettings(directory, new SandboxSettings.Ports(0, 0, 0, 0, 0));
        }
    }
}
