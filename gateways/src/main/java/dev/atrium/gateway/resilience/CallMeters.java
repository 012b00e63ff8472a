package dev.atrium.gateway.resilience;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/**
 * {@code atrium.gateway.calls}: calls of third parties by outcome. Into Micrometer's global registry, which the application
 * fills: an adapter should not need a registry to be made.
 */
public final class CallMeters {

    private CallMeters() {}

    public static <T> T time(String gateway, Supplier<T> call) {
        Timer.Sample begin = Timer.start(Metrics.globalRegistry);
        String outcome = "failed";
        try {
            T answer = call.get();
            outcome = "ok";
            return answer;
        } finally {
            begin.stop(Timer.builder("atrium.gateway.calls")
                    .description("Calls of third parties, with their retries")
                    .tag("gateway", gateway)
                    .tag("outcome", outcome)
                    .register(Metrics.globalRegistry));
        }
    }

    public static void time(String gateway, Runnable call) {
        time(gateway, () -> {
            call.run();
            return true;
        });
    }
}
