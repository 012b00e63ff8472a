package dev.atrium.app.tracing;

import io.micrometer.common.KeyValues;
import io.micrometer.tracing.exporter.SpanFilter;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import org.axonframework.tracing.SpanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** Spring Boot traces requests; this adds the messages that they cause, and takes out what may be personal. */
@Configuration(proxyBeanMethods = false)
@Conditional(TracesAreWanted.class)
class TracingConfiguration {

    @Bean
    SpanFactory messageSpans(OpenTelemetry telemetry) {
        return new MessageSpans(telemetry);
    }

    /** The path of an address may hold a user name or the token of a mail; its pattern tells enough. */
    @Bean
    ServerRequestObservationConvention patternsOnly() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
                return KeyValues.empty();
            }
        };
    }

    /** What a span recorded on its way are exceptions, whose texts may repeat a value. */
    @Bean
    SpanFilter withoutTextsOfExceptions() {
        return span -> span.setEvents(List.of());
    }
}
