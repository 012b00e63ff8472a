package dev.atrium.saga.standing;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.EndSuspensionCommand;
import dev.atrium.api.origin.CommandOrigin;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lifts a suspension at its time, on one node, also when the site was down at that moment. */
@Configuration(proxyBeanMethods = false)
class SuspensionEndTask {

    static final String NAME = "suspension-end";

    private final CommandGateway commands;
    private final Clock clock;

    SuspensionEndTask(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Bean
    Task<SuspensionEnd> suspensionEnds() {
        return Tasks.oneTime(NAME, SuspensionEnd.class)
                .onFailure(new OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .execute((instance, context) -> lift(instance.getData().accountId()));
    }

    private void lift(AccountId account) {
        new CommandOrigin(null, NAME)
                .call(() -> commands.sendAndWait(new EndSuspensionCommand(account, clock.instant())));
    }
}
