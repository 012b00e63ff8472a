package dev.atrium.saga.password;

import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.RequestPasswordResetCommand;
import dev.atrium.api.user.UserId;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Begins the reset of whoever is meant. An account that is deactivated gets none: a new password would not open it. */
@Configuration(proxyBeanMethods = false)
class PasswordResetTask {

    static final String NAME = "password-reset-request";

    /** As long as the link would work. */
    private static final int TRIES = 60;

    private final CommandGateway commands;
    private final QueryGateway queries;

    PasswordResetTask(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @Bean
    Task<PasswordResetOrder> passwordResetRequests() {
        return Tasks.oneTime(NAME, PasswordResetOrder.class)
                .onFailure(new MaxRetriesFailureHandler<>(TRIES, new OnFailureRetryLater<>(Duration.ofMinutes(1))))
                .execute((instance, context) -> begin(instance.getData()));
    }

    private void begin(PasswordResetOrder order) {
        UserId user = order.userId();
        if (user != null && mayReset(user)) {
            new CommandOrigin(null, NAME)
                    .call(() -> commands.sendAndWait(
                            new RequestPasswordResetCommand(user, order.resetId(), order.expiresAt())));
        }
    }

    private boolean mayReset(UserId user) {
        return queries.query(new FindMemberQuery(user), ResponseTypes.optionalInstanceOf(MemberView.class))
                .join()
                .filter(MemberView::active)
                .isPresent();
    }
}
