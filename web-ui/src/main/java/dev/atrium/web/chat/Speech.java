package dev.atrium.web.chat;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.MarkMessagesReadCommand;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.UserId;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.AxonException;
import org.axonframework.common.AxonNonTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says and marks things in the name of a member, from pages and sockets. Where two nodes write to one room at once, the
 * store takes one of them and the other tries again.
 */
@Component
public class Speech {

    private static final int TRIES = 10;

    private final CommandGateway gateway;
    private final IdSource ids;
    private final FloodGuard floods;

    Speech(CommandGateway gateway, IdSource ids, FloodGuard floods) {
        this.gateway = gateway;
        this.ids = ids;
        this.floods = floods;
    }

    /** Returns when the message is stored. */
    public void post(RoomId room, UserId author, MessageText text, @Nullable MessageKey key, String request) {
        floods.admit(author);
        PostMessageCommand command = new PostMessageCommand(room, new MessageId(ids.next()), author, text, key);
        send(command, author, request);
    }

    public void markRead(RoomId room, UserId reader, long upTo, String request) {
        send(new MarkMessagesReadCommand(room, reader, upTo), reader, request);
    }

    void send(Object command, UserId actor, String request) {
        new CommandOrigin(actor, request).call(() -> persistently(() -> gateway.sendAndWait(command)));
    }

    private static <T extends @Nullable Object> T persistently(Supplier<T> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (AxonException conflict) {
                if (tries == TRIES || conflict instanceof AxonNonTransientException) {
                    throw conflict;
                }
            }
        }
    }
}
