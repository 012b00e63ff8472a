package dev.atrium.command.room;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.room.DeleteMessageCommand;
import dev.atrium.api.room.LeaveRoomCommand;
import dev.atrium.api.room.MarkMessagesReadCommand;
import dev.atrium.api.room.MemberLeftRoomEvent;
import dev.atrium.api.room.MessageDeletedEvent;
import dev.atrium.api.room.MessagePosted;
import dev.atrium.api.room.MessagePostedEvent;
import dev.atrium.api.room.MessagesPosted;
import dev.atrium.api.room.MessagesReadEvent;
import dev.atrium.api.room.NotAMemberException;
import dev.atrium.api.room.OpenPrivateRoomCommand;
import dev.atrium.api.room.OpenPublicRoomCommand;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.PostMessagesCommand;
import dev.atrium.api.room.PrivateRoomOpenedEvent;
import dev.atrium.api.room.PublicRoomOpenedEvent;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.room.RoomWithOneselfException;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Who may speak in a room, and how many have spoken. It keeps no messages, so posting costs the same however long people
 * have talked. Its fields are also the form of its snapshots.
 */
@Aggregate(type = "room", snapshotTriggerDefinition = "roomSnapshotTrigger", cache = "roomCache")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets the id
class Room {

    @AggregateIdentifier
    private RoomId id;

    private long lastSequence;

    /** Only looked at right after posting. */
    private transient @Nullable Instant lastPosted;

    /** Up to where each member of a private room has read; empty in the public room. */
    private TreeMap<Long, Long> readUpTo = new TreeMap<>();

    private RecentMessages recent = new RecentMessages();

    /** Sequences of messages that administrators took away: few, so all of them are kept. */
    private TreeSet<Long> deleted = new TreeSet<>();

    /** For loading from events or a snapshot, and for opening. */
    Room() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenPublicRoomCommand command) {
        if (isNew()) {
            apply(new PublicRoomOpenedEvent(command.roomId()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenPrivateRoomCommand command) {
        if (command.opener().equals(command.other())) {
            throw new RoomWithOneselfException();
        }
        if (isNew()) {
            apply(new PrivateRoomOpenedEvent(command.roomId(), command.opener(), command.other()));
        }
    }

    @CommandHandler
    MessagePosted handle(PostMessageCommand command) {
        mustMayEnter(command.author());
        return post(command, MetaData.emptyInstance());
    }

    @CommandHandler
    MessagesPosted handle(PostMessagesCommand command) {
        return new MessagesPosted(command.messages().stream()
                .map(said -> mayEnter(said.message().author())
                        ? post(said.message(), SharedCommand.metaData(said))
                        : MessagePosted.REFUSED)
                .toList());
    }

    private MessagePosted post(PostMessageCommand message, MetaData metaData) {
        Long stored = recent.find(message.author(), message.key());
        if (stored != null) {
            return MessagePosted.before(stored);
        }
        apply(
                new MessagePostedEvent(
                        id, message.messageId(), lastSequence + 1, message.author(), message.text(), message.key()),
                metaData);
        return new MessagePosted(lastSequence, lastPosted);
    }

    @CommandHandler
    void handle(MarkMessagesReadCommand command) {
        mustMayEnter(command.reader());
        long upTo = Math.min(command.upTo(), lastSequence);
        if (!id.isPublic() && upTo > readUpTo(command.reader())) {
            apply(new MessagesReadEvent(id, command.reader(), upTo));
        }
    }

    @CommandHandler
    void handle(LeaveRoomCommand command) {
        if (readUpTo.containsKey(command.member().value())) {
            apply(new MemberLeftRoomEvent(id, command.member()));
        }
    }

    @CommandHandler
    void handle(DeleteMessageCommand command) {
        if (command.sequence() <= lastSequence && !deleted.contains(command.sequence())) {
            apply(new MessageDeletedEvent(id, command.messageId(), command.sequence(), command.author()));
        }
    }

    private boolean isNew() {
        return id == null;
    }

    private void mustMayEnter(UserId user) {
        if (!mayEnter(user)) {
            throw new NotAMemberException();
        }
    }

    private boolean mayEnter(UserId user) {
        return id.isPublic() || readUpTo.containsKey(user.value());
    }

    private long readUpTo(UserId member) {
        @Nullable Long upTo = readUpTo.get(member.value());
        return upTo == null ? 0 : upTo;
    }

    @EventSourcingHandler
    void on(PublicRoomOpenedEvent event) {
        id = event.roomId();
    }

    @EventSourcingHandler
    void on(PrivateRoomOpenedEvent event) {
        id = event.roomId();
        readUpTo.put(event.opener().value(), 0L);
        readUpTo.put(event.other().value(), 0L);
    }

    /** Whoever speaks has read what was said before. */
    @EventSourcingHandler
    void on(MessagePostedEvent event, @Timestamp Instant at) {
        lastPosted = at;
        lastSequence = event.sequence();
        recent.add(event.author(), event.key(), event.sequence());
        readUpTo.computeIfPresent(event.author().value(), (author, before) -> event.sequence());
    }

    @EventSourcingHandler
    void on(MessageDeletedEvent event) {
        deleted.add(event.sequence());
    }

    @EventSourcingHandler
    void on(MessagesReadEvent event) {
        readUpTo.put(event.reader().value(), event.upTo());
    }

    @EventSourcingHandler
    void on(MemberLeftRoomEvent event) {
        readUpTo.remove(event.member().value());
    }
}
