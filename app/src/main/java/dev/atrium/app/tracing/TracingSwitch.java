package dev.atrium.app.tracing;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Without an address for traces nothing of tracing is set up: a tracer that never sends would still cost every request. */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, @Nullable AutoConfigurationMetadata metadata) {
        boolean wanted = TracesAreWanted.in(environment);
        boolean[] matches = new boolean[autoConfigurations.length];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = wanted || !isTracing(autoConfigurations[i]);
        }
        return matches;
    }

    private static boolean isTracing(@Nullable String autoConfiguration) {
        return autoConfiguration != null
                && Stream.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.")
                        .anyMatch(autoConfiguration::startsWith);
    }
}
