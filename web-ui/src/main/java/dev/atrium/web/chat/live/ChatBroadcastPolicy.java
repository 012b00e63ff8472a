package dev.atrium.web.chat.live;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.room.MemberLeftRoomEvent;
import dev.atrium.api.room.MessageDeletedEvent;
import dev.atrium.api.room.MessagePostedEvent;
import dev.atrium.api.room.MessagesReadEvent;
import dev.atrium.api.room.PrivateRoomOpenedEvent;
import dev.atrium.web.chat.live.ChatSignal.ChatsChanged;
import dev.atrium.web.chat.live.ChatSignal.MemberKeptOut;
import dev.atrium.web.chat.live.ChatSignal.MemberLeft;
import dev.atrium.web.chat.live.ChatSignal.MessageGone;
import dev.atrium.web.chat.live.ChatSignal.MessageStored;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Tells all nodes what concerns open chat pages, once it can be read. Runs on one node at a time. */
@Component
@ProcessingGroup(ProcessingGroups.ROOM_BROADCAST)
@DisallowReplay
class ChatBroadcastPolicy {

    /** If the projection takes longer, nodes find the messages when they look by themselves. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ChatSignals signals;
    private final ProjectionProgress progress;

    ChatBroadcastPolicy(ChatSignals signals, ProjectionProgress progress) {
        this.signals = signals;
        this.progress = progress;
    }

    @EventHandler
    void on(MessagePostedEvent event, TrackingToken token) {
        boolean readable = awaitReadable(token);
        signals.send(new MessageStored(event.roomId(), event.sequence(), readable));
    }

    @EventHandler
    void on(MessageDeletedEvent event, TrackingToken token) {
        awaitReadable(token);
        signals.send(new MessageGone(event.roomId(), event.messageId()));
    }

    @EventHandler
    void on(PrivateRoomOpenedEvent event, TrackingToken token) {
        awaitReadable(token);
        signals.send(new ChatsChanged(event.opener()));
        signals.send(new ChatsChanged(event.other()));
    }

    @EventHandler
    void on(MessagesReadEvent event, TrackingToken token) {
        awaitReadable(token);
        signals.send(new ChatsChanged(event.reader()));
    }

    @EventHandler
    void on(MemberLeftRoomEvent event, TrackingToken token) {
        awaitReadable(token);
        signals.send(new MemberLeft(event.roomId(), event.member()));
    }

    @EventHandler
    void on(AccountSuspendedEvent event) {
        signals.send(new MemberKeptOut(event.userId()));
    }

    @EventHandler
    void on(AccountDeactivatedEvent event) {
        signals.send(new MemberKeptOut(event.userId()));
    }

    @EventHandler
    void on(AccountDeletionStartedEvent event) {
        signals.send(new MemberKeptOut(event.userId()));
    }

    private boolean awaitReadable(TrackingToken token) {
        OptionalLong position = token.position();
        return position.isPresent()
                && progress.await(Set.of(ProcessingGroups.ROOM_MESSAGES), position.getAsLong(), PATIENCE);
    }
}
