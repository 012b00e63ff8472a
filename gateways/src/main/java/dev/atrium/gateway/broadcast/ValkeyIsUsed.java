package dev.atrium.gateway.broadcast;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a broker is named; the variable may be there and empty. */
final class ValkeyIsUsed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("atrium.valkey.url", "").isBlank();
    }
}
