package dev.atrium.eventstore.metadata;

import dev.atrium.api.origin.CommandOrigin;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives log lines that are written while a message is handled the name of the request that it began with, and of the message
 * it all began with: so what a click caused is found in the logs of every node.
 */
final class CorrelatedLogs implements MessageHandlerInterceptor<Message<?>> {

    /** As log lines name it; in metadata it is Axon's {@code traceId}. */
    static final String CORRELATION = "correlation";

    private static final String TRACE = "traceId";

    @Override
    public Object handle(UnitOfWork<? extends Message<?>> unit, InterceptorChain chain) throws Exception {
        Message<?> message = unit.getMessage();
        Object trace = message.getMetaData().get(TRACE);
        String correlation = trace == null ? message.getIdentifier() : trace.toString();
        String before = MDC.get(CORRELATION);
        String requestBefore = MDC.get(CommandOrigin.REQUEST);
        put(CORRELATION, correlation);
        Object request = message.getMetaData().get(CommandOrigin.REQUEST);
        if (request != null) {
            put(CommandOrigin.REQUEST, request.toString());
        }
        try {
            return chain.proceed();
        } finally {
            put(CORRELATION, before);
            put(CommandOrigin.REQUEST, requestBefore);
        }
    }

    private static void put(String key, @Nullable String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }
}
