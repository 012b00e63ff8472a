package dev.atrium.app.tracing;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanScope;
import org.jspecify.annotations.Nullable;

/** A span of Axon's as one of OpenTelemetry's; of a failure it keeps the class, because a text may repeat a value. */
final class MessageSpan implements Span {

    private final SpanBuilder builder;
    private io.opentelemetry.api.trace.@Nullable Span span;

    MessageSpan(SpanBuilder builder) {
        this.builder = builder;
    }

    @Override
    public Span start() {
        span = builder.startSpan();
        return this;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // whoever asked closes it
    public SpanScope makeCurrent() {
        Scope scope = started().makeCurrent();
        return scope::close;
    }

    @Override
    public void end() {
        started().end();
    }

    @Override
    public Span recordException(Throwable failure) {
        started()
                .setStatus(StatusCode.ERROR)
                .setAttribute("exception.type", failure.getClass().getName());
        return this;
    }

    @Override
    public Span addAttribute(String key, String value) {
        if (span == null) {
            builder.setAttribute(key, value);
        } else {
            span.setAttribute(key, value);
        }
        return this;
    }

    /** Axon asks some spans to end, or to note a failure, that it has not started. */
    private io.opentelemetry.api.trace.Span started() {
        return span == null ? io.opentelemetry.api.trace.Span.getInvalid() : span;
    }
}
