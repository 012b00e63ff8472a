package dev.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Whoever logs an object of settings, or has a framework do so, logs no secret. */
class SecretSettingsTest {

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|_KEYS?|VALKEY_URL)");
    private static final Pattern KNOWN_TO_EVERYBODY = Pattern.compile("STRIPE_PUBLISHABLE_KEY|ATRIUM_CAPTCHA_SITE_KEY");

    @Test
    void noObjectOfSettingsPrintsASecret() throws IOException {
        Map<String, Object> variables = variables();
        List<String> secrets = variables.entrySet().stream()
                .filter(variable -> SECRET.matcher(variable.getKey()).matches())
                .filter(variable ->
                        !KNOWN_TO_EVERYBODY.matcher(variable.getKey()).matches())
                .map(variable -> variable.getValue().toString())
                .toList();
        assertThat(secrets).hasSizeGreaterThan(10);

        List<Object> settings = settings(Binder.get(environment(variables)));

        assertThat(settings)
                .hasSizeGreaterThan(15)
                .allSatisfy(object -> assertThat(object.toString()).doesNotContain(secrets));
    }

    /** A value for each that can be told from all others, and has a form that binds. */
    private static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        for (ProductionVariable variable : ProductionVariables.ALL) {
            String name = variable.name();
            if (name.equals("VALKEY_URL")) {
                variables.put(name, "redis://:canary-of-valkey@valkey:6379");
            } else if (name.endsWith("_URL") || name.endsWith("_BASE") || name.endsWith("_ENDPOINT")) {
                variables.put(name, "https://example.org/" + name);
            } else if (SECRET.matcher(name).matches()) {
                variables.put(name, "canary-of-" + name);
            }
        }
        variables.put("ATRIUM_TWILIO_ACCOUNT_SID", "AC0");
        variables.put("ATRIUM_TWILIO_FROM", "+441234567890");
        variables.put("ATRIUM_MAIL_FROM", "Atrium <no-reply@example.org>");
        variables.put("ATRIUM_SUPPORT_EMAIL", "support@example.org");
        return variables;
    }

    private static StandardEnvironment environment(Map<String, Object> variables) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        for (String file : List.of("application-production.yml", "application.yml")) {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(environment.getPropertySources()::addLast);
        }
        return environment;
    }

    private static List<Object> settings(Binder binder) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<Object> settings = new ArrayList<>();
        for (BeanDefinition found : scanner.findCandidateComponents("dev.atrium")) {
            Class<?> type = ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), SecretSettingsTest.class.getClassLoader());
            ConfigurationProperties properties = AnnotationUtils.getAnnotation(type, ConfigurationProperties.class);
            if (properties != null && !type.getName().startsWith("dev.atrium.sandbox")) {
                settings.add(binder.bindOrCreate(properties.value(), Bindable.of(type)));
            }
        }
        return settings;
    }
}
