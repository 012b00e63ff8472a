package dev.atrium.app.tracing;

import dev.atrium.api.origin.CommandOrigin;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanAttributesProvider;
import org.axonframework.tracing.SpanFactory;

/**
 * Commands, events and queries as OpenTelemetry spans. An event carries the trace that it belongs to as metadata, so what handles
 * it later, on any node, is part of the same trace. Axon's own module for this is not published for the version in use.
 */
final class MessageSpans implements SpanFactory {

    /** As in log lines: the message that it all began with. */
    static final String CORRELATION = "correlation";

    private static final String BEGAN_WITH = "traceId";

    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final List<SpanAttributesProvider> attributes = new CopyOnWriteArrayList<>();

    MessageSpans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.atrium.messages");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public Span createRootTrace(Supplier<String> name) {
        return new MessageSpan(builder(name, SpanKind.INTERNAL).setNoParent());
    }

    @Override
    public Span createHandlerSpan(
            Supplier<String> name, Message<?> parent, boolean isChildTrace, Message<?>... linkedParents) {
        SpanBuilder span = builder(name, SpanKind.CONSUMER);
        Context sender = sender(parent);
        if (isChildTrace) {
            span.setParent(sender);
        } else {
            span.addLink(io.opentelemetry.api.trace.Span.fromContext(sender).getSpanContext());
        }
        for (Message<?> linked : linkedParents) {
            span.addLink(
                    io.opentelemetry.api.trace.Span.fromContext(sender(linked)).getSpanContext());
        }
        return describing(parent, span);
    }

    @Override
    public Span createDispatchSpan(Supplier<String> name, Message<?> message, Message<?>... linkedSiblings) {
        return describing(message, builder(name, SpanKind.PRODUCER));
    }

    @Override
    public Span createInternalSpan(Supplier<String> name) {
        return new MessageSpan(builder(name, SpanKind.INTERNAL));
    }

    @Override
    public Span createInternalSpan(Supplier<String> name, Message<?> message) {
        return describing(message, builder(name, SpanKind.INTERNAL));
    }

    @Override
    public void registerSpanAttributeProvider(SpanAttributesProvider provider) {
        attributes.add(provider);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <M extends Message<?>> M propagateContext(M message) {
        Map<String, String> carried = new HashMap<>();
        propagator.inject(Context.current(), carried, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carried.isEmpty() ? message : (M) message.andMetaData(carried);
    }

    private SpanBuilder builder(Supplier<String> name, SpanKind kind) {
        return tracer.spanBuilder(name.get()).setSpanKind(kind);
    }

    private Span describing(Message<?> message, SpanBuilder span) {
        attributes.forEach(provider -> provider.provideForMessage(message).forEach(span::setAttribute));
        Object began = message.getMetaData().get(BEGAN_WITH);
        span.setAttribute(CORRELATION, began == null ? message.getIdentifier() : began.toString());
        Object request = message.getMetaData().get(CommandOrigin.REQUEST);
        if (request != null) {
            span.setAttribute(CommandOrigin.REQUEST, request.toString());
        }
        return new MessageSpan(span);
    }

    private Context sender(Message<?> message) {
        return propagator.extract(Context.current(), message, MessageMetaData.GETTER);
    }
}
