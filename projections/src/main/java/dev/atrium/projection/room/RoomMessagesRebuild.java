package dev.atrium.projection.room;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import dev.atrium.api.room.RoomId;
import dev.atrium.projection.batch.RowBatch;
import dev.atrium.query.room.RoomMessageRow;
import dev.atrium.query.room.RoomMessageTable;
import dev.atrium.query.room.RoomPlace;
import dev.atrium.query.room.RoomRow;
import dev.atrium.query.room.RoomTable;
import dev.atrium.query.storage.Replacement;
import org.springframework.stereotype.Component;

/** Builds the read tables of rooms and messages anew, both together. */
@Component
class RoomMessagesRebuild implements Rebuildable {

    private final RoomTable rooms;
    private final RoomMessageTable messages;

    RoomMessagesRebuild(RoomTable rooms, RoomMessageTable messages) {
        this.rooms = rooms;
        this.messages = messages;
    }

    @Override
    public String group() {
        return ProcessingGroups.ROOM_MESSAGES;
    }

    @Override
    public Building begin() {
        return new BothTables(rooms.replacement(), messages.replacement());
    }

    private record BothTables(
            Replacement<RoomId, RoomRow> rooms,
            Replacement<RoomPlace, RoomMessageRow> messages,
            RowBatch<RoomId, RoomRow> roomChanges,
            RowBatch<RoomPlace, RoomMessageRow> messageChanges)
            implements Building {

        BothTables(Replacement<RoomId, RoomRow> rooms, Replacement<RoomPlace, RoomMessageRow> messages) {
            this(rooms, messages, new RowBatch<>(), new RowBatch<>());
        }

        @Override
        public Object projection() {
            return new RoomMessagesProjection(roomChanges, messageChanges);
        }

        @Override
        public void flush() {
            roomChanges.flush(rooms);
            messageChanges.flush(messages);
        }

        @Override
        public void takeOver() {
            rooms.takeOver();
            messages.takeOver();
        }

        @Override
        public void discard() {
            rooms.discard();
            messages.discard();
        }
    }
}
