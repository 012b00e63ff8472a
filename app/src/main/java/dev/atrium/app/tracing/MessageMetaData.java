package dev.atrium.app.tracing;

import io.opentelemetry.context.propagation.TextMapGetter;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Reads from a message which trace it belongs to. */
enum MessageMetaData implements TextMapGetter<Message<?>> {
    GETTER;

    @Override
    public Iterable<String> keys(Message<?> message) {
        return message.getMetaData().keySet();
    }

    @Override
    public @Nullable String get(@Nullable Message<?> message, String key) {
        Object value = message == null ? null : message.getMetaData().get(key);
        return value == null ? null : value.toString();
    }
}
