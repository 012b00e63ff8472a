package dev.atrium.api.erasure;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.room.RoomId;
import java.util.List;

/**
 * What a user still has.
 *
 * @param rooms private rooms in which the user has a seat
 */
public record BelongingsView(List<ModelId> models, List<RoomId> rooms) {

    public boolean isEmpty() {
        return models.isEmpty() && rooms.isEmpty();
    }
}
