package dev.atrium.eventstore.metadata;

import dev.atrium.api.origin.CommandOrigin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Writes the thread's {@link CommandOrigin} into the commands that are sent on it. */
final class OriginInterceptor implements MessageDispatchInterceptor<CommandMessage<?>> {

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> CommandOrigin.current()
                .<CommandMessage<?>>map(origin -> command.andMetaData(metaData(origin)))
                .orElse(command);
    }

    private static Map<String, String> metaData(CommandOrigin origin) {
        Map<String, String> metaData = new HashMap<>();
        metaData.put(CommandOrigin.REQUEST, origin.request());
        if (origin.actor() != null) {
            metaData.put(CommandOrigin.ACTOR, origin.actor().toString());
        }
        if (origin.reason() != null) {
            metaData.put(CommandOrigin.REASON, origin.reason());
        }
        return metaData;
    }
}
