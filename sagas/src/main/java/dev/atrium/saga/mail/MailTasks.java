package dev.atrium.saga.mail;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.gateway.mail.MailGateway;
import dev.atrium.gateway.mail.MailNotSentException;
import dev.atrium.saga.schedule.DiscardedWork;
import dev.atrium.saga.schedule.ParkedTasks;
import dev.atrium.saga.schedule.TaskSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the scheduler know every {@link MailKind}: a task for each, which sends it. Log lines name causes, never people. */
@Component
class MailTasks implements TaskSource, DiscardedWork {

    /** A mail server's bad weekend. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private static final Logger log = LoggerFactory.getLogger(MailTasks.class);

    private final List<MailKind<?>> kinds;
    private final MailGateway gateway;
    private final MailDispatchTable dispatches;

    MailTasks(List<MailKind<?>> kinds, MailGateway gateway, MailDispatchTable dispatches) {
        this.kinds = kinds;
        this.gateway = gateway;
        this.dispatches = dispatches;
    }

    @Override
    public Stream<Task<?>> tasks() {
        return kinds.stream().map(this::taskFor);
    }

    private <O> Task<O> taskFor(MailKind<O> kind) {
        return Tasks.oneTime(kind.name(), kind.orderType())
                .onFailure(this::retryOrGiveUp)
                .execute((order, context) -> send(kind, order));
    }

    private <O> void send(MailKind<O> kind, TaskInstance<O> order) {
        String cause = order.getId();
        if (!dispatches.isWaiting(cause)) {
            return; // sent just before a crash
        }
        Optional<Mail> mail = kind.write(order.getData(), cause);
        mail.ifPresent(gateway::send);
        dispatches.finish(cause, mail.isPresent() ? "sent" : "dropped");
    }

    private <O> void retryOrGiveUp(ExecutionComplete attempt, ExecutionOperations<O> task) {
        String cause = attempt.getExecution().taskInstance.getId();
        Throwable failure = attempt.getCause().orElse(null);
        Instant since = dispatches.countFailure(cause, nameOf(failure)).orElse(Instant.MIN);
        boolean tooLate = since.isBefore(attempt.getTimeDone().minus(PATIENCE));
        if (tooLate || (failure instanceof MailNotSentException refusal && refusal.permanent())) {
            dispatches.giveUp(cause);
            task.reschedule(attempt, ParkedTasks.DUE); // for an operator who has it sent after all
            log.error(
                    "gave up mail {} of kind {}: {}",
                    cause,
                    attempt.getExecution().getTaskName(),
                    nameOf(failure));
        } else {
            task.reschedule(
                    attempt, Backoff.nextTry(attempt.getTimeDone(), attempt.getExecution().consecutiveFailures));
        }
    }

    @Override
    public void discarded(String task, String instance) {
        if (kinds.stream().anyMatch(kind -> kind.name().equals(task))) {
            dispatches.giveUp(instance);
        }
    }

    /** Other exceptions go by their class only, because their text may hold an address. */
    private static String nameOf(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        return failure instanceof MailNotSentException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
