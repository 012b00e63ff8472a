package dev.atrium.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** {@code atrium.events}: events that this node published, by type. */
@Component
class EventMetrics {

    private final MeterRegistry meters;

    EventMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Not a bean of the interceptor's type: Axon would register it a second time by itself. */
    @Autowired
    void watch(EventBus events) {
        events.registerDispatchInterceptor(this::count);
    }

    private BiFunction<Integer, EventMessage<?>, EventMessage<?>> count(List<? extends EventMessage<?>> messages) {
        return (index, event) -> {
            Counter.builder("atrium.events")
                    .description("Events published by this node")
                    .tag("event", event.getPayloadType().getSimpleName())
                    .register(meters)
                    .increment();
            return event;
        };
    }
}
