package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
                SiteProcess site = SiteProcess.start(
                        DATA, "--atrium.traces.url=" + collector.url(), "--atrium.traces.share=1")) {
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
                assertThat(trace).extracting(TraceReceiver.Span::name).anyMatch(span -> span.contains("PublishModelCommand"));
                assertThat(trace)
                        .extracting(TraceReceiver.Span::name)
                        .anyMatch(span -> span.contains("StreamingEventProcessor") && span.contains("ModelPublishedEvent"));
                assertThat(trace.stream()
                                .filter(span -> span.name().contains("PublishModelCommand")
                                        || span.name().contains("ModelPublishedEvent"))
                                .map(span -> span.attributes().get("correlation"))
                                .distinct())
                        .as("one correlation")
                        .hasSize(1)
                        .doesNotContainNull();
            });
            assertThat(collector.spans().toString()).as("what is personal").doesNotContain(name);
        }
    }
}
