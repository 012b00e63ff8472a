package dev.atrium.app.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.origin.CommandOrigin;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanScope;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MessageSpansTest {

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final MessageSpans spans = new MessageSpans(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exported))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build());

    @Test
    void whatHandlesAnEventLaterBelongsToTheTraceOfItsCommand() {
        Message<?> command = new GenericCommandMessage<>("publish")
                .andMetaData(Map.of(CommandOrigin.REQUEST, "request-1", "traceId", "began-1"));
        EventMessage<?> stored;
        Span dispatch = spans.createDispatchSpan(() -> "publish", command).start();
        try (SpanScope current = dispatch.makeCurrent()) {
            stored = spans.propagateContext(
                    GenericEventMessage.asEventMessage("published").andMetaData(Map.of("traceId", "began-1")));
        }
        dispatch.end();
        // Another thread, perhaps another node: nothing but the stored event connects them.
        spans.createHandlerSpan(() -> "projection", stored, true).start().end();

        assertThat(exported.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("publish", "projection");
        SpanData first = exported.getFinishedSpanItems().getFirst();
        SpanData last = exported.getFinishedSpanItems().getLast();
        assertThat(last.getTraceId()).isEqualTo(first.getTraceId());
        assertThat(last.getParentSpanId()).isEqualTo(first.getSpanId());
        assertThat(exported.getFinishedSpanItems())
                .allSatisfy(
                        span -> assertThat(span.getAttributes().get(AttributeKey.stringKey(MessageSpans.CORRELATION)))
                                .isEqualTo("began-1"));
    }

    @Test
    void aFailureIsNamedByItsClassOnly() {
        spans.createInternalSpan(() -> "handle")
                .start()
                .recordException(new IllegalStateException("no such member: ala@example.org"))
                .end();

        SpanData span = exported.getFinishedSpanItems().getFirst();
        assertThat(span.toString()).contains("IllegalStateException").doesNotContain("ala@example.org");
        assertThat(span.getEvents()).isEmpty();
    }

    @Test
    void nothingIsSetUpWithoutAnAddress() {
        TracingSwitch tracing = new TracingSwitch();
        String[] some = {
            "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        };
        tracing.setEnvironment(new MockEnvironment().withProperty("atrium.traces.url", ""));
        assertThat(tracing.match(some, null)).containsExactly(false, false, true);

        tracing.setEnvironment(new MockEnvironment().withProperty("atrium.traces.url", "http://collector:4318"));
        assertThat(tracing.match(some, null)).containsExactly(true, true, true);
    }
}
