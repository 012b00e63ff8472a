package dev.atrium.app.metrics;

import dev.atrium.web.chat.live.OpenSockets;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code atrium.chat.sockets}: open chat sockets of this node. */
@Component
class ChatMetrics implements MeterBinder {

    private final OpenSockets sockets;

    ChatMetrics(OpenSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("atrium.chat.sockets", sockets, OpenSockets::count)
                .description("Open chat sockets")
                .register(meters);
    }
}
