package dev.atrium.app.metrics;

import dev.atrium.api.shared.CommandRejectedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** {@code atrium.commands}: how long commands take, and how they end: a rejection is an answer, a failure a fault. */
@Component
class CommandMetrics {

    private final MeterRegistry meters;

    CommandMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Not a bean of the interceptor's type: Axon would register it a second time by itself. */
    @Autowired
    void watch(CommandBus commands) {
        commands.registerHandlerInterceptor(this::time);
    }

    private Object time(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        Timer.Sample begin = Timer.start(meters);
        String outcome = "failed";
        try {
            Object result = chain.proceed();
            outcome = "ok";
            return result;
        } catch (CommandRejectedException rejection) {
            outcome = "rejected";
            throw rejection;
        } finally {
            begin.stop(timer(unit.getMessage(), outcome));
        }
    }

    private Timer timer(CommandMessage<?> command, String outcome) {
        return Timer.builder("atrium.commands")
                .description("Commands by type and outcome, until their events are ready to be stored")
                .tag("command", command.getPayloadType().getSimpleName())
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(meters);
    }
}
