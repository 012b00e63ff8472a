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
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says and marks things in the name of a member, from pages and sockets. */
@Component
public class Speech {

    private final CommandGateway gateway;
    private final PostingQueue postings;
    private final IdSource ids;
    private final FloodGuard floods;

    Speech(CommandGateway gateway, PostingQueue postings, IdSource ids, FloodGuard floods) {
        this.gateway = gateway;
        this.postings = postings;
        this.ids = ids;
        this.floods = floods;
    }

    /** Returns when the message is stored. */
    public void post(RoomId room, UserId author, MessageText text, @Nullable MessageKey key, String request) {
        floods.admit(author);
        PostMessageCommand message = new PostMessageCommand(room, new MessageId(ids.next()), author, text, key);
        postings.post(message, new CommandOrigin(author, request));
    }

    public void markRead(RoomId room, UserId reader, long upTo, String request) {
        send(new MarkMessagesReadCommand(room, reader, upTo), reader, request);
    }

    void send(Object command, UserId actor, String request) {
        new CommandOrigin(actor, request).call(() -> Attempts.persistently(() -> gateway.sendAndWait(command)));
    }
}
