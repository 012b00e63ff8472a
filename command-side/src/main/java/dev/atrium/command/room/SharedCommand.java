package dev.atrium.command.room;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.PostMessagesCommand;
import dev.atrium.api.user.UserId;
import org.axonframework.messaging.MetaData;

/** A command that speaks for several people must not make one of them the author of everybody's events. */
final class SharedCommand {

    private SharedCommand() {}

    /** Given explicitly, these win over what Axon copies from the command. */
    static MetaData metaData(PostMessagesCommand.Said said) {
        MetaData metaData = MetaData.with(CommandOrigin.REQUEST, said.origin().request())
                .and("traceId", said.trace())
                .and("correlationId", said.trace());
        UserId actor = said.origin().actor();
        return actor == null ? metaData : metaData.and(CommandOrigin.ACTOR, actor.toString());
    }
}
