package dev.atrium.web.chat;

import dev.atrium.api.room.RoomId;
import java.util.List;

/** Hears what this node has stored, before it can be read anywhere. */
public interface SpokenListener {

    /** @param messages without gaps; of one room they come in order */
    void spoken(RoomId room, List<Spoken> messages);
}
