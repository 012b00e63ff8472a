package dev.atrium.command.conflict;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives everybody a gateway that repeats commands after conflicts, in the place of Axon's plain one. */
@Configuration(proxyBeanMethods = false)
class ConflictConfiguration {

    /** Conflicts are rare, but each of them occupies a thread while its command is handled. */
    private static final int THREADS = 2;

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService conflictTimer() {
        return Executors.newScheduledThreadPool(
                THREADS, Thread.ofPlatform().name("conflict-", 0).daemon().factory());
    }

    @Bean
    CommandGateway commandGateway(CommandBus commands, ScheduledExecutorService conflictTimer) {
        return DefaultCommandGateway.builder()
                .commandBus(commands)
                .retryScheduler(new ConflictRetries(conflictTimer))
                .build();
    }
}
