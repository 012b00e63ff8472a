package dev.atrium;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;

/**
 * A variable of the profile {@code production}. {@code example.env} explains them all.
 *
 * @param form what a right value is, in words
 * @param needed whether the site can do without it, which may depend on others
 */
record ProductionVariable(String name, String form, Predicate<String> wellFormed, Predicate<Environment> needed) {

    static ProductionVariable required(String name, String form, Predicate<String> wellFormed) {
        return new ProductionVariable(name, form, wellFormed, any -> true);
    }

    static ProductionVariable optional(String name, String form, Predicate<String> wellFormed) {
        return new ProductionVariable(name, form, wellFormed, any -> false);
    }

    ProductionVariable neededWhere(Predicate<Environment> condition) {
        return new ProductionVariable(name, form, wellFormed, condition);
    }

    /** What is wrong, in one line, without repeating the value: it may be a secret. */
    Optional<String> problem(Environment environment) {
        String value = environment.getProperty(name);
        if (value == null || value.isBlank()) {
            return needed.test(environment) ? Optional.of(says("missing")) : Optional.empty();
        }
        return wellFormed.test(value.strip()) ? Optional.empty() : Optional.of(says("malformed"));
    }

    private String says(String fault) {
        return "%s is %s: it must be %s.".formatted(name, fault, form);
    }
}
