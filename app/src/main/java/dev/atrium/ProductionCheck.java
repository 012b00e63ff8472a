package dev.atrium;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Looks at the variables of production before anything starts, so that what is wrong is told by name, and all at once. */
final class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String VARIABLES = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            forgetEmpty(environment.getPropertySources());
            List<String> problems = problems(environment);
            if (!problems.isEmpty()) {
                throw new WrongVariablesException(problems);
            }
        }
    }

    static List<String> problems(Environment environment) {
        return ProductionVariables.ALL.stream()
                .map(variable -> variable.problem(environment))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A variable without a value is not set. Otherwise {@code ATRIUM_SMTP_TLS=}, as a file of variables easily has it, would not
     * mean the default, but false.
     */
    private static void forgetEmpty(MutablePropertySources sources) {
        PropertySource<?> environment = sources.get(VARIABLES);
        if (environment != null && environment.getSource() instanceof Map<?, ?> variables) {
            Map<String, Object> set = new HashMap<>();
            variables.forEach((name, value) -> {
                if (!value.toString().isBlank()) {
                    set.put(name.toString(), value);
                }
            });
            sources.replace(VARIABLES, new SystemEnvironmentPropertySource(VARIABLES, set));
        }
    }
}
