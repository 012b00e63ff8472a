package dev.atrium.app.health;

import dev.atrium.api.operation.Dependency;
import dev.atrium.web.admin.health.DependencyHealth;
import dev.atrium.web.admin.health.DependencyState;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One entry for each dependency under {@code dependencies}. A vital one that is away makes the site {@code DOWN}; without another
 * one it still serves pages, and is {@code DEGRADED}.
 */
@Configuration(proxyBeanMethods = false)
class DependencyHealthConfiguration {

    static final Status DEGRADED = new Status("DEGRADED");

    @Bean
    HealthContributor dependencies(List<Dependency> dependencies, DependencyHealth health) {
        return CompositeHealthContributor.fromMap(
                dependencies.stream().collect(Collectors.toMap(Dependency::name, Function.identity())),
                dependency -> indicator(dependency, health));
    }

    private static HealthIndicator indicator(Dependency dependency, DependencyHealth health) {
        return () -> health.now().stream()
                .filter(state -> state.name().equals(dependency.name()))
                .findFirst()
                .map(DependencyHealthConfiguration::health)
                .orElseGet(() -> Health.unknown().build());
    }

    private static Health health(DependencyState state) {
        if (state.up()) {
            return Health.up().withDetail("millis", state.millis()).build();
        }
        return Health.status(state.vital() ? Status.DOWN : DEGRADED)
                .withDetail("fault", String.valueOf(state.fault()))
                .build();
    }
}
