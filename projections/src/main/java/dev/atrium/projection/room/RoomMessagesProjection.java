package dev.atrium.projection.room;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.room.MemberLeftRoomEvent;
import dev.atrium.api.room.MessageDeletedEvent;
import dev.atrium.api.room.MessagePostedEvent;
import dev.atrium.api.room.MessagesReadEvent;
import dev.atrium.api.room.PrivateRoomOpenedEvent;
import dev.atrium.api.room.PublicRoomOpenedEvent;
import dev.atrium.api.room.RoomId;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.room.RoomMessageRow;
import dev.atrium.query.room.RoomMessageTable;
import dev.atrium.query.room.RoomPlace;
import dev.atrium.query.room.RoomRow;
import dev.atrium.query.room.RoomTable;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps rooms and what was said in them. One group for both tables, so that a room never lags behind its messages. */
@Component
@ProcessingGroup(ProcessingGroups.ROOM_MESSAGES)
public class RoomMessagesProjection {

    private final RowChanges<RoomId, RoomRow> rooms;
    private final RowChanges<RoomPlace, RoomMessageRow> messages;

    @Autowired
    RoomMessagesProjection(RoomTable rooms, RoomMessageTable messages) {
        this(new UnitOfWorkChanges<>("rooms", rooms), new UnitOfWorkChanges<>("room messages", messages));
    }

    public RoomMessagesProjection(RowChanges<RoomId, RoomRow> rooms, RowChanges<RoomPlace, RoomMessageRow> messages) {
        this.rooms = rooms;
        this.messages = messages;
    }

    @EventHandler
    void on(PublicRoomOpenedEvent event, @Timestamp Instant at) {
        rooms.put(event.roomId(), RoomRow.openToAll(event.roomId(), at));
    }

    @EventHandler
    void on(PrivateRoomOpenedEvent event, @Timestamp Instant at) {
        rooms.put(event.roomId(), RoomRow.ofPair(event.roomId(), event.opener(), event.other(), at));
    }

    @EventHandler
    void on(MessagePostedEvent event, @Timestamp Instant at) {
        RoomPlace place = new RoomPlace(event.roomId(), event.sequence());
        messages.put(
                place,
                new RoomMessageRow(
                        place, event.messageId(), event.author(), event.text().value(), event.key(), at));
        rooms.change(event.roomId(), room -> room.posted(event.author(), event.sequence(), at));
    }

    @EventHandler
    void on(MessageDeletedEvent event) {
        messages.change(new RoomPlace(event.roomId(), event.sequence()), RoomMessageRow::deleted);
    }

    @EventHandler
    void on(MessagesReadEvent event) {
        rooms.change(event.roomId(), room -> room.read(event.reader(), event.upTo()));
    }

    @EventHandler
    void on(MemberLeftRoomEvent event) {
        rooms.change(event.roomId(), room -> room.left(event.member()));
    }
}
