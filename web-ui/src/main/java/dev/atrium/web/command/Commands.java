package dev.atrium.web.command;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.web.layout.CurrentMember;
import java.time.Duration;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a command of a page, in the name of who is logged in, and waits until the projections that the next page reads have
 * handled its events. A command that breaks a rule throws its {@code CommandRejectedException}.
 */
@Component
public final class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What a command answered, and whether its effect is visible. */
    public record Answered<A>(A answer, Outcome outcome) {}

    private final CommandGateway gateway;
    private final ProjectionProgress progress;

    Commands(CommandGateway gateway, ProjectionProgress progress) {
        this.gateway = gateway;
        this.progress = progress;
    }

    /** Sends; the groups are those of the projections that the next page reads. */
    public Outcome send(Object command, String... groups) {
        return send(origin(null), command, groups);
    }

    /** Sends, and gives back what the command answers, once the projections have handled what it did. */
    public <R> R sendFor(Class<R> answer, Object command, String... groups) {
        return ask(command, answer, groups);
    }

    /** Sends what an operator does to somebody else, who may ask why. */
    public Outcome sendBecause(String reason, Object command, String... groups) {
        return send(origin(reason), command, groups);
    }

    /** Sends a command whose handler answers, and waits likewise. */
    public <A> A ask(Object command, Class<A> answer, String... groups) {
        return answered(command, answer, groups).answer();
    }

    /** The same, and tells whether the next page shows it already. */
    public <A> Answered<A> answered(Object command, Class<A> answer, String... groups) {
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command);
        A given = answer.cast(origin(null).call(() -> gateway.sendAndWait(message)));
        return new Answered<>(given, outcome(message, groups));
    }

    private Outcome send(CommandOrigin origin, Object command, String... groups) {
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command);
        origin.call(() -> gateway.sendAndWait(message));
        return outcome(message, groups);
    }

    private Outcome outcome(CommandMessage<?> message, String... groups) {
        return isVisible(message.getIdentifier(), Set.of(groups)) ? Outcome.VISIBLE : Outcome.ON_ITS_WAY;
    }

    private boolean isVisible(String messageIdentifier, Set<String> groups) {
        return groups.isEmpty() || progress.await(groups, progress.positionOf(messageIdentifier), PATIENCE);
    }

    private static CommandOrigin origin(@Nullable String reason) {
        return new CommandOrigin(
                CurrentMember.find().map(CurrentMember::id).orElse(null), RequestIdFilter.currentRequest(), reason);
    }
}
