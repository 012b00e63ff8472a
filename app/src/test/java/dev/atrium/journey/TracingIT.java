package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A site that is told where traces go, and what arrives there of one click. */
@Tag("endurance")
class TracingIT {

    private static final Path DATA = Path.of("target", "traced");

    @Test
    void oneTraceLeadsFromTheRequestOverTheCommandToTheProjections() throws Exception {
        String name = Members.unique("traced");
        try (TraceReceiver collector = new TraceReceiver();
                SiteProcess site =
                        SiteProcess.start(DATA, "--atrium.traces.url=" + collector.url(), "--atrium.traces.share=1")) {
            Visitor member = site.visitor();
            member.register(name);
            assertThat(member.publish("Followed " + name).statusCode()).isEqualTo(303);
            member.get("/chat/with-user/" + name);

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                List<TraceReceiver.Span> spans = collector.spans();
                TraceReceiver.Span request = spans.stream()
                        .filter(span -> span.parent().isEmpty() && span.name().equals("http post /form/"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no span of the request"));
                List<TraceReceiver.Span> trace = spans.stream()
                        .filter(span -> span.trace().equals(request.trace()))
                        .toList();
                List<TraceReceiver.Span> commands = about("PublishModelCommand", trace);
                List<TraceReceiver.Span> events = about("ModelPublishedEvent", trace);
                assertThat(commands).extracting(TraceReceiver.Span::name).contains("CommandBus.handleCommand");
                assertThat(events).extracting(TraceReceiver.Span::name).contains("StreamingEventProcessor.process");
                assertThat(trace)
                        .extracting(TraceReceiver.Span::name)
                        .anyMatch(span -> span.startsWith("ModelListProjection.on("))
                        .anyMatch(span -> span.startsWith("ModelSearchProjection.on("));
                assertThat(Stream.concat(commands.stream(), events.stream())
                                .map(span -> span.attributes().get("correlation"))
                                .distinct())
                        .as("one correlation")
                        .hasSize(1)
                        .doesNotContainNull();
            });
            assertThat(collector.spans().toString()).as("what is personal").doesNotContain(name);
        }
    }

    /** The spans of messages of a type. */
    private static List<TraceReceiver.Span> about(String type, List<TraceReceiver.Span> spans) {
        return spans.stream()
                .filter(span ->
                        span.attributes().getOrDefault("axon_payload_type", "").endsWith("." + type))
                .toList();
    }
}
